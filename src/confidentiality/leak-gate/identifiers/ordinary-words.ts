/**
 * Words of everyday English that are also given names, short names or family names. A name that is not among them counts
 * however it is written; one that is, only with a capital and where the sentence allows it to be a name.
 */
const WORDS = `
  a abbey abbot ace acre acres adder ah alder alley ally am amber amity an and angel anger angle angles
  anise any apple apples arch archer are arm armour art as ash ashes ask aspen aster at august autumn back
  bacon bad badge badger bags baker bale ball ballad balm band bank banker banks barb barber bard bare
  bark barker barley barn baron barrack barracks barrel barrow basil bass bath batten battle batty bay be
  beach beacon beam bean beard bearing beau beck bee beech been beer beers bell belle bellow bellows belt
  bench bend benefit bent berg berry beryl best beverage bevy big bill billet bills billy bin bingo birch
  bird bishop bit black blackberry blackbird blade blades bland blank blaze bleak blessed blind bliss
  block blood bloom blossom blow blower blowers blue blunt board boast boat boatman bob body bold bolt
  bolts bond bone boner bones bonnet bonny bonus book boon boot booth boots border bore borer boss bottle
  bottom bottoms boulder bounds bow bowel bower bowers bowl bowler bowls box boy brace bracken brag braid
  brain brake bramble branch brand brandy brass brave bray brazier bread breadth break breaker breeze brew
  brewer briar brick bricks bride bridge bridges brief bright brim bristle broad broke broken broker brook
  brooks broom brow brown browning bruin brush buck bucket buckle buckler bud buddy budge budget buff
  bugle bull bullet bullock bumble bunch bundle bunk bunker bunny bunting burden burn burns burr burrow
  burrows bury bush bushel buss bust buster busy but butcher butler butt butter butterfly button buttons
  buzzard by cable cage cake calf call calling calm camel camp camper can candle candy cane cannon canon
  cant cape capstan captain car card cards care careless carol carpenter carrier carrot cart carver case
  cash cast castle castles cat catch catcher caterer cave caveat chaff chain chalk challenge chamber
  chamberlain chambers champion chance chancellor chandler change channel chant chapel chaplain chapter
  charge charity charm charter chase chatter cheek cheer cheese cherry chess chest chew chick chicken
  chiefs child chilly chime chin china chip chipper chisel choice choke chuck church cider city clamp
  clapper claret claws clay clean clear cleaver clement clever clew cliff climb clink cloak clock close
  closes cloth clothier cloud clout clove clover clown club coach coal coat cob cobbler cock cockle cocks
  coffee coffer coffin coin coke cold collar college collier colliers colt comb combs come comer comfort
  common commons compass condor conquest constable constant cook cool coolly coop cooper coot cope copper
  coral cord cordial cordon core corn corner cornet cost cottage cotter cotton couch could counsel counter
  course court courtier courts cousins cove coven cover covert coward cowl cows cox crab craft crafts cram
  crane crank craven crawl creamer crease creed creek crew crews cricket crisp crook crop cross crossing
  crouch crow crowd crown cruise crumb crust crystal cud cuff cull cup cur curb cure curl curler curlew
  currant current curry curt curtain cuss custard custom cutter cutting cycle dab dabble daft dainty dairy
  daisy dale dales dam dame damper dance dancer dandy danger dare dark darling dart dash date daunt dawn
  day days deacon deal dean dear dearth death deb debt deed deeds deep deer degree dell den denial denim
  dent deputy derby desire devil dew dewberry diamond dice dick dicker did digger dill dilly dimmer dimple
  dine dines dipper dish ditch dive diver dives do dock doctor dodge doe does dole dollar dolly dolphin
  domino don done donkey doorman dormer dot dotty double doubt dove dowel down downer downs drain drake
  draw drawer dray dredge drew drift driver drum drummer dry dryer duck dudgeon duke dull dunce dune dunk
  dust dusty duty dwell dyer dyke eager eagle earl earls early earnest earth east eastern easy eaves ebony
  eddy edge edges eel eels elder elders elk elm elms ember embers emblem emery enough ensign epic estate
  eve even ever excel eye eyes fable face fad fair fairer fairs fairy faith falcon fall fallow falls fan
  fancy fanny fare farm farmer farrow farthing fast father fathers fawn fear feather feathers fee feet
  fell fellow fellows felt fen fence fern ferret ferry fetch few fey fiddler field fielder fielding fields
  fife file fill filler film filter finch finder fine fines finish fir fire firth fish fisher fitter five
  flack flag flail flake flash flat flax fleet flick flint flip flood floor flora flower flowers flute fly
  flyer fog fold folk folly fool foot for ford fore foreman forest forester forge forger fork forth
  forties fortune forward foster foul found four fowl fowls fox foxes frame frank free freed freedom
  freeman freight french fresh friar friars friend friends from frost fry fryer full fuller furlong fury
  fuss future gabble gable gain gale gall gallant galley gallon gallop gallows gamble game games gander
  gaol gap garden gardener garland garlic garment garner garnet garter gash gate gates gather gauge gaunt
  gay gaze geld gem gene genie gentle gentry get giant gibbon gibbons gift gill gills gilt ginger glad
  glass glaze glean glee glen globe glory glow glue go goad godly gold golden goldsmith good goodwill
  goose gore gorge gosling gourd gown grace grain grand grange grant grape grapes grass grate grave gravel
  graves graze greases great green greener greening greens greet greeting grey grief grieve griffin grill
  grim grimes grip grist grit groom groove gross ground grounds grouse grove groves grub gruff guard guess
  guest guide guild gull gully gum gun gunner gusset gust guy gypsy hack hacker hackney had hail hair hale
  half hall halls halt ham hammer hammers hammock hamper hand hands handy hanger hank happy harbour hard
  harder hardest hardy hare hares hark harmony harness harp harrow harry harsh hart harts harvest has
  hassle haste hasty hat hatch hatchet hater hatter haul have haven havens haw hawk hawker hawks hawthorn
  hay haycock hays hazard hazel hazelnut he head heading heads heal healer heap heaps heard hearing heart
  hearth heat heath heather heaven heavens heavy hedge hedges heel hell helm help helper hemp hen henna
  her herald herb herbs herd herder here heritage hermit heron herring hew hewer hick hicks hide high
  higher hill hills him hind hinder hinds hint hip hips his ho hoard hobby hock hogs hold holder holding
  hole holes holiday hollow holly holy home homer hone honey honour hood hoof hook hooker hooks hoop hoot
  hop hope hopes hopper hops horn horns horse hose host hotter hound hour house houses how howl howler
  huff hug hull human humble hump hunt hunter huntsman hurdle hurl hurry hurt husband hush husk hut hutch
  i ice idle if imp in inch inches ingot ink inn inner ions iris irons is island isle isles issue it its
  ivory ivy jack jackal jacks jade jam jar jarring jasper jaw jay jays jean jeans jeer jelly jerk jersey
  jest jester jet jewel jewels jimmy job jobs jock john join joiner joint jolly jot joule journey joy joys
  judge judges jug juggler julep jump jumper junior juniper junk jury just justice kale keen keep keeper
  keg kelp ken kennel kerb kettle key keys kick kid kidney kill killer kiln kilt kin kind kindle king
  kings kipper kiss kit kitchen kite kitten kitty knave knee kneel knife knight knights knock knot knowing
  known la labour lack lad lake lakes lamb lambs lame lamp lance land lander lands lane lanes lantern lap
  larder large lark larks lash lass last latch late lattice laud laugh laughter laundry laurel lavender
  law lawless lawn lawns laws lax lay layer lea leach lead leader leaf league leak lean leap learn leather
  leave leaves ledge ledger lee leek leeks leer leg legate legend lemon lender lent less lessen let lever
  levy lewd liberty lick lie life light lily limb limbs lime linden line liner lines link linker links
  linnet lint lion lions lisle list litter little live lively liver livings lo load loader loaf loan lock
  locker locket locks lodge loft log logger loins lone long longer longest look loom loop loose lord lords
  lore loss lot lots loud lout love loveless lovely lover low lower loyal luck lucky lug lumber lump lunch
  lung lurk lusty lute lynch lyre lyric ma mace mackerel mad madder made magnet maid maiden mail main
  major maker malice mallard mallet malt man mandarin manger mangle manly manner manners manning manor
  manse mansion mantle maple marble march mare margarine maria marina marine mariner mark marker market
  marks marmot marquis marriage marrow marsh mart marten martial martin marvel mash mask mason mass mast
  master masters mat match mate mates matt matter matters maul mauve maverick max may mayor maypole me
  mead meadow meadows meal meals mean means medley meek meet mellow melody melon men merchant mercy mere
  merit merry messenger mews midge might mike mild mile miles milk mill miller milliner mills min mince
  mind mine miner mines minister minor mint minty miracle mire mist mister misty mite mitten mix mo moat
  mock mole moles money monk monks moody moon moor moorings moose morals more morning morrow mortar moss
  mosses most mote moth mother motley mould moult mound mount mountain mouse mouth mow mower much muck
  muddle muff mug mule mull mullet mummery murder muscat mush music musk mussel must mustard muster mute
  muter mutton my myrtle nail nails naked name nan narrow nation native nay near neat neck need needle
  needs neighbour nerve nest nestle nettle nettles new newborn news newt nice niche nick niece nigh night
  nightingale nipper nix no noble nobles node noel nook noon nor norm north northern nose not note notes
  nought nova now nun nurse nut nutmeg oak oaks oar oats ocean odd of off offer officer oh old older olive
  on one onions only opal open or oral orange orchard order orders organ orphan osier otter ought our out
  outhouse outlaw oven over overall overhead overs owl own owner ox pa pace pack packer paddle paddock
  page pages pain painter pair palace pale pall palm pan pane pang pansy panther pantry pap paradise
  paragon parcel pardon pare parent park parks parley parlour parrot parry parsley parson parsons part
  parting partner partridge pass past paste pastor pasture pat patch pate patent path patience patriot
  patsy pattern patty paw pawn pay peace peach peacock peak pear pearl pears peat peck pedal pedlar peg
  pellet pelt pen penalty pence penny people pepper per perch perfect perk perks pert pest pester pet
  petal peter petty pew phantom pheasant physic pick picker pickle pickles piece pier pierce piers pigeon
  pike pile pilgrim pill pillar pillow pilot pimple pin pinch pine pink pinkie pinks pint pip pipe piper
  pipes pistol pitcher pixie place plaice plain plane plank plant planter plaster plate platter player
  players pleasant pledge plenty plough plover pluck plum plumb plumber plume plump plunder pocket poet
  pole poles police polish polite pollen pond ponder pony pool pools poor pope poplar poppy port porter
  portion posh post poster posy potter pound pounds powder power powers praise pray preacher precious
  press pressman prettier pretty price pride priest prim prime primrose prince princes princess print
  printer prior priory privet prize profit prophet prosper proud provost prudence pry pudding puddle
  puffer pull pullet pulley pulse punch purchase pure purple purse purser purvey put putt pyramid quail
  quaint quarrel quarry quarter queen quest quick quill quilt quilter quince quirk rabbit rabble race
  racer rack radish raft rafter rage raider rail rain rainbow rains raisin rake ram ramble rambler ramp
  ran randy ranger rank ranks rant rapid rare rash rasp rat rate rattle raven ravens raw ray raze reach
  read reader ready reaper reason reckless recorder rector red redder redeem redhead redwood reed reeds
  reef reel reeve reeves regal regent register render rest reveal revel reward rice rich richer riches
  rick ridden ride rider ridge ridges right rill rind ring ringer rings riot ripe ripper risk river rivers
  rivet roach road roads roam roan roast rob robe robin robins rock rocker rocket rocks rocky rod roe
  roger rogue roll roller rolls roman romp rood roof rook rooks room rooms root roots rope rose rosemary
  roses roster rot rough round rounds rout rover row rowing royal royalty rubble ruby rudder rude rue ruff
  ruffle rug ruin rule ruler rump run runner running rush rushes russet rust rusty rye sable sack sacks
  sad safe sage said sail sailor saint salad sale sales sallow sally salmon salt salter salute sample
  samples sand sander sands sandy sang sat satin savage save saw sawyer say scales scammer scar scarf
  scarlet scholar school scoop scorer scotch scout sea seal seaman search season seat second sedge see
  seed seeds seek seeker seen sell seller sellers senior sepia serenity serge sergeant sermon serpent
  servant service session set settle severs sewer sexton shade shadow shaft shake shakes shallow shank
  shanks shape shard sharing shark sharp sharper shave shawl she shear shearer shears sheath shed sheen
  sheep sheer sheet shelf shell shelter shepherd sheriff sherry shield shields shift shilling shine shiner
  shingle ship shippers shire shirt shoe shone shoot shooter shop shopper shore short shorter shot shout
  shovel shower shrew shrimp shrub shutter shuttle shy sibling sick sickle side sides sidle siege sierra
  sign signal silk silks sill silver silvers simple sinew sing singer singleton sink sire siren sister six
  sizer skate skill skin skipper skirt skull sky slack slate slaughter slay sleep slide slight sling
  slipper slope sloth slough slow sly small smaller smart smile smiles smith smoker smooth snail snare
  snipe snow snowball snowdrop so soar sol sole soles some son song sonnet sonny sorrel sorrow sorry soul
  sound soup south southern sow spade spark sparks sparrow speak speaker spear spearing spears speck speed
  spell spender spice spike spikes spill spinner spire spittle splint spoke spokes spoon spray spring
  springs sprout spruce spry spur squire squires squirrel stable stables stack staff stag stage staggers
  stain stairs stake stalker stallion stamp stamps stand standard standing staple stapler staples star
  stark starling start startup state staunch stay stead steady steal steed steel steeple steer steers stem
  step sterling stern stew steward stick stickler stiles still sting stirrup stitch stock stocks stoke
  stoker stokes stone stoner stones stool stoop stopper storage store storey stork storm story stout
  strain strand strange stranger straw stream streamer street streets stretch stride strike stringer
  strong stubble study sturdy sturgeon style styles such sudden sue sugar suit sully summer summers sun
  sunny sunshine surplice surrey swaddle swain swallow swan swash sweat sweeper sweet swell swift swine
  swing swinger switch sword sworn sycamore table tack tackle tailor talent tall tallow talon tam tamarind
  tamer tan tang tanner tansy tap taper target tarry tart tawny tax teacher teal team tear teasel tel
  teller temper tempest temple tenant tennis tent terrace terrier terry tester than that thatch thatcher
  thaw the their them then there they thick thimble thin thing thirst this thistle thorn thorns thorough
  thrasher thrift thrower thrush thumb thunder thyme tick ticker tickle tidy tiger tile till tiller tilt
  timber time timer tin tinder ting tingle tinker tippler to toad toast today toll tolling tom tomb tomboy
  tomes tone tong tongue tony too tool tooth top torch torn touch tough tout towel tower towers towing
  town toy trace trader trail train trainer trait tramp trap trapper travel tray treacle treasure treat
  tree trees trench trend trickle trigger trim trimmer trip troth trotter trout troy truck trudge true
  trump trust trusty try tubby tuck tucker tuft tulip tuner tunnel turf turkey turmoil turn turner turnip
  turnpike turtle tusk twaddle twain tweed twelves twine twist two tyke tyre um umpire uncle under unity
  up upright urn us use usher utter vain vale valentine valley van vane vault veal veil velvet venison
  vent venture verge verity verse very vessel vest vicar vicars vice victor view vine vinegar vines
  vintner viola violet virgin vise voice vowel wade wader wafer wager wagon waist wait waiter waits wake
  wale walk walker wall wallet wallow walls walrus wand wander want ward warden warder ware warlock warm
  warmer warn warp warrant warren warring warrior was wash washer washing wasp waste watch watcher water
  waterfall waters watt watts wave wax way ways we weal wealth weather weathers weaver web wedge weed week
  weeks weight weir weld welfare well wells wench were west westerly western wet whale whalebone wharf
  what wheat wheel wheeler wheelwright whelk whelp when where which while whip whisker whisper whistle
  whistler white whites whiting who whole whom why wick wicket wicks wide widow widower wild wilder wile
  wiles will willing willow willows wills win winch wind winding window winds wine wing winger wings wink
  winks winner winning winter winters wisdom wise wiser wish wit witch with withers witness wolf wolves
  won wonder wood woodbine woodcock wooden woodland woodlands woodman woodpecker woods woody wool woolly
  word worker workman works world worm worms worth worthy would wraith wrangle wrath wreath wren wrench
  wright wring writer wroth wry yard yarn yeast yellow yeoman yes yet yew yield you young younger your
  youth yule zeal zip
`;

/** The names that a reader may take for an ordinary word. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
