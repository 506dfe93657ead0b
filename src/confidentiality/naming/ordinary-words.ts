const WORDS = `
  abbey abbot ace acre ah ally alms amber ambrosia amen an angel angels anvil apple arch archer argent
  aria armour art ash ashes asp aster aurora autumn axe baby bacon badger bah bailiff baker ball ban band
  banker banks barb barber bard barge bark barker barley barn baron barrel barren barrows basil bass batch
  bath battle bay beach beacon bead beadle beam bean bear beard beast beau beck bee beech beer bell belle
  belt bench bend berry beryl best bible bill bills billy bin bins birch bird birdie bishop bit black
  blade blanch blank blaze bless bliss block blood bloom blossom blue bluff blunt board boat bode body
  bold bolt bond bone bones bongo bonnet bonny boon boot booth bore bottle bough bounty bow bowl bowler
  bowman box boy bracken brain bramble branch brand brandy brass brave bray breeze brick bride bridge
  bridges brief bright brine brisk broad brook brooks broom brother brow brown browning brush bubble buck
  bucket bud buddy bull bullet bullock bunch bunting burden burn burns burr bush buster butcher butler
  butter button buzz cable cadence cage cake can candle candy cane cannon canon cape caper card cardinal
  care carol carp carpenter carrot cart carter carver case cash castle cat catch cave chain chair chalk
  challenge chamber chamberlain chambers champion chance chancellor chant chapel chaplain chapter chard
  charity charm chase chastity cheer cherish cherry chess chest child chill china chip choice chow chuck
  church city clapper claret clarity clay clean clear cleaver clement clerk cliff close cloud clove clover
  coal coast coat cob cobbler coco coffee coffin coin cole collar collier colt comb comfort common
  constable constant cook cool cooper copper coral cord cork corn corner cottage cotter cotton couch
  counsel count county course court cousin cousins cove cow coward cowl cox coy crab crane cream creek
  cress crew cricket crisp crook crooks cross crouch crow crowd crown cruise crystal cup curd cure curl
  curry curt curtain cutler cutter cutting cypress dab dace dad daft dainty daisy dale dam dame dance
  dancer dang dare dark darling dash dawn day days deacon deal dean dear dearly deer dell delta den denim
  derrick desire destiny devil dew diamond dick diver do dock doe dollar dolly dolphin don dong door dot
  dotty doubt dove down downs draper draw dream dresser drew drink driver drum drummer duck duke dull
  dusty dyer eager eagle earl early earnest east ebony echo eddy edge elation elder elm else ember emerald
  era essence eve even ever evergreen every fable fair faith falcon falconer fall fan fancy farm farmer
  farrier farrow farthing fast fawn fear feather felicity fell fellow fellows felt fennel fern ferret
  ferry few fiddler field fields fife filer finch fine finger fir fire fish fisher flag flame flax fleet
  flint flip flood flora flower flowers flute fly fold foot force ford foreman forest forester forge forth
  fortune forward foster fountain fowl fox foxes frame frank freed freedom freeman friar friend frost fry
  fuller funk funnel furlong furze gable gaily gain gale gall gamble game gammon gander garden gardener
  garland garlic garment garner garnet garret garrison garter gate gates gauge gay gem gene general
  genesis gentle gentry giant gift gill gilt ginger glad gladden glade glass glaze glee glen glory glove
  go goat gold golden good goodness goodwill goose gore gorge gorse gosling gossip gourd gown grace grain
  gran grand grange grant grape grass grave gravel graves gray great green greenwood grey grief grill
  grimes grip groat grocer groom ground grouse grove groves guard guest guild gull gum gun gunner guru
  gust guy gypsy ha hack hail hale hall halt ham hammer hamper hand hands handy hang hanger happy harbour
  hard hardy hare hark harm harmony harness harp harrier harrow hart harvest haste hatch hatter haven haw
  hawk hay haycock hazard haze hazel he head heal heap heard hearing heart hearth heath heather heaven
  hedge hedges held helm hem hemp hen her herald herb herd heritage hero heron herring hewer hide high
  hill hills hind hinge hitch ho hoard hobby hold holder hole holiday hollow holly holy home honest honey
  honour hood hook hooker hop hope hopper horn horse hound house houses howl hue hull humble hung hunt
  hunter huntsman hurdle hurry hush husk hyacinth idle inch indie infinity inn innocent iris iron
  ironmonger irons isle ivory ivy jack jackal jacket jacks jade jag jams janitor jar jarred jasmine jay
  jazz jean jemmy jenny jersey jest jet jewel job jock joiner jolly jot journey jowl joy judge juggler
  junior juniper jury just justice kale karma keel keeling keen keep keeper kelp kennel kernel kestrel
  kettle key keys kid kiln kin kind king kingdom kings kismet kiss kit kitchen kite kneel knell knight
  knock knot knuckle la label lace lacy lad ladder lady lake lamb lambs lamp lance land lane language lap
  lapwing large lark lass lasting latch latter laurel lavender law lawless lawn laws lawyer lay layer
  leach lead leader leaf lean leaper leather lee leech leek legend lent leopard less lever liberty lien
  light lilac lily limb lime linden line linen lines link linnet lion little live lively lo loader loan
  lock locket lodge loft loge long loose lord lot lotus love loveless lovely lover low lower loyal luck
  lucky lumber lung lush lux lynch lyric ma mace magnet magnolia maid main major maker male mallard mallet
  mallow malt man mandarin mane manger manly manner manners manning maple marble march marcher margin
  marigold mariner mark marker markets marks marlin marques marquise marsh marshal mart marten martial
  mash mason mass masses mast master masters mat match mate matt matter maverick maxim mayor maypole me
  mead meadow meadows mean means medley meek melody melon mercer mercy merit merry messenger mew mews mick
  midwinter mild mile miles mill miller millet mills minister mink mint miracle mist misty mite mitten
  mole moll money monk moody moon moor moral more morning morrow moss most moth mother mould mound mount
  mountain mouse moxie much muck mullet mum mummery must mustard mutton my nail name nan nana nap nave nay
  neat neck needle neighbour nest nettle new newcomer newt newton nice nick night nightingale nimble no
  noble nobody none noon norm north northern nova novella now nun nurse nut nutter oak oaks oats ocean odd
  offer oh old olive on opal orange orchard orchid organ osprey otter outlaw outside ova over owl own ox
  oxbow oyster pace pack packer packet padded paddock page pain paint painter paisley pale palfrey palm
  pan pang pansy pant paradise parish park parks parrot parson parsons part partner partridge pass past
  paste pastor pat patch patience patient patty pave paw pay pea peace peach peacock peak pear pearl
  pearls peck peel peer peg pen penman penny peony people pepper perch perfect perk pert pest pet petal
  petunia pew pewter pheasant phi phoenix pick pickle pickles pickup pie piece pierce pig pigeon pike
  pilgrim pill pillow pin pinch pine pink pinkie pinks pip pipe piper pit pitcher place plaice plain plane
  plank plant planter player pleasant plum plume plump pointer pole polish pollard pond pool poor pope
  poplar poppy port porter post posy pot potter pound powder power powers praise prayer preacher precious
  press price prick pride priest prime primrose prince princess print prior privet proctor promise proper
  prophet proud provost prudence prudent puck puddle pull pump pun punch purchase pure purse purser put
  putt pye quail quaint quarry queen quest quick quiet quill quince race rack radish raft rail rain
  rainbow rains raise rake ram ramble rand range rank ransom rash ratchet rattle raven raw ray read reader
  reading real reaper rear reason record red redhead reed reef reeve reeves regal reign relish render rest
  revel reveller reward rhapsody rhea rib rice rich riches rick rider ridge ridges rigger right ring
  ringer rip ripe ripple rise riser river rivers roach road roads roan rob robin rock rocket rocky rod roe
  roebuck roll roller rolls roman romance roof rook room rooms root roper rosary rose rosemary roses rosy
  rough round rouse rout rover row rowan rowing royal rube ruby ruck rudder ruddy rue ruff rule ruler rum
  rush rusk russet rust rusty sabre sack saddler safe saffron sage sager sail sailor saint salad salami
  sale sales sallow salmon salt salter samba sand sander sands sandy sang sapphire sash satchel savage
  savour savoury saw sawyer sax say scale scales scallop scarlet scholar school score scout screech seal
  seaman search season seat second see seed self seller sellers senior sense serene serenity sergeant
  sermon service settle sexton shad shade shadow shadows shaft shallow sham shank shanks sharp sheaf
  shearer shears shed sheep sheer shell shelter shepherd sheriff sherry shield shields shilling shine
  shingle ship shire shoe shoemaker shore shorn short shot shower shrimp shuffle sibling side sierra sight
  sign silk silver sim simple sin sincere sing singer singleton sinker siren sister skate skill skipper
  sky slack slate slaughter slave sleep sleigh slight slim sling slipper sloe slow sly small smart smile
  smith smoker smooth snail snare snipe snow so soft sol solace soldier sole somebody son song sonnet
  sonny sorrel sorrow soul sound south southern spade span spanner spark sparks sparrow spear spears speed
  speedwell spell spice spike spill spindle spinner spire spoon spot spray spring sprout spruce spry spur
  squire squires stable stack staff stag stage stain stamp stand standing star stark starling start staves
  stay stead steady steed steel steer stem step sterling stern stew steward stick stiff still stillness
  stirrup stock stocks stoker stokes stone stones stop stopper storey stork storm story stout stow
  straight strain strange stranger straw stream street strength stretch stride stringer strong sturdy such
  sue sugar summer summers sun sunny sunshine sure swain swallow swallows swami swan swash swear sweat
  sweep sweet swift swords tabby table tabor tack tackle tad taffeta tailor talent tall talon tamper tan
  tang tank tanner tansy tap taper tapper target tart tartan tawny tea teach teal team tear teasel tee
  temper temperance tempest temple ten tender terrace than thane thatcher thaw the then thick thin thing
  thirst thistle thong thorn thorns thorough thrift throw thrower thrush thunder thy thyme tickle tide
  tidy tier tiger tile tiler till tiller timber time times timid tin tinker tinsel tiny tippler title to
  toad toe toll tolling tomboy tong tongue too tool top topaz topper tor torch tot totter tough tour tow
  tower towers town toy trace track trader trail train trainer trap trash travel traveller treasure
  treasurer treat tree trees trench trey trick trigger trim trinity trip triumph trodden trotter trout
  trow truck true truelove truly trump trumpet trunk trust truth tub tuck tucker tuft tulip tunnel turf
  turn turner turnip turtle tweed twin twist tyke tyre under union unique unity upright urban usher utter
  vain valance vale valentine valet valley van vane vanity venture verger verity verse very vesper vest
  vicar vice victory view vigour villa village vine viola violet virgin virtue vision viva voice vole wade
  wader wage wait wake wakeful wakes wale walk walker wall wallet walling walls wally walnut wan wand
  wander want warble ward warden ware warm warmer warp warrant warren warrior wary wash watchman water
  waterfall waters watt watts wave waver way ways wealth weather weaver wedge wee weed week weeks weir
  weld well wellington wells welsh wench wend west western wetter whale wharf wheat wheel wheeler
  wheelwright whelp whip whisker whisper whistler whit white whitehead whiting whittle why wick wicks
  widow wild wilder will willing willow wills wilt win winch wind windmill window wine wing winner winning
  winnow winsome winter winters wire wisdom wise wish wit with witness witting witty wolf wonder woo wood
  woodcock wooden woodland woods woody wool word words work worker workman world worm worth worthy wrack
  wreath wren wright wringer writer wrong yang yap yard yarrow yen yeoman yes yew yield yin yip yoke you
  young younger youth yule zinnia
`;

/**
 * English words that are also given or family names. In small letters such a word is the word; with a capital at the
 * beginning of a sentence nobody but the writer knows which.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
