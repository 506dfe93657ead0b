const WORDS = `
  adelaide advent africa alabama america april ascot asia august austin ayr barnsley
  bath bedford beverley blackburn bolton bradford brent brighton bristol brooklyn burton buxton
  camden carlisle carolina chad chelsea cheshire chester china christian christmas cornwall
  cuba cumbria dakota dallas derby devon doncaster dorset douglas dover durham
  easter england english epsom essex europe florence france french friday georgia german germany halifax
  hamilton hastings hexham holland houston hull india ireland irish islam israel jordan july june kelso
  kendal kent kenya lancashire lancaster leeds lewes lincoln london malton 
  may melbourne melrose milan monday montana nairn nevada noel norfolk norman oldham paisley
  paris perth phoenix pickering preston ramsey richmond ripon roman rotherham saturday savannah
  scot scotland scott selby settle sheffield skipton spain stafford stirling stockport stratford
  suffolk sunday surrey sussex sutton sydney thirsk thursday troy tuesday
  victoria virginia wakefield wales warwick washington wednesday wells welsh whitby 
  winchester windsor york yorkshire
`;

/**
 * Months, days, places and peoples that are also given or family names. They have a capital wherever they stand, so a
 * capital says nothing about which is meant.
 */
export const PROPER_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
