/**
 * Words of everyday English that are also given names, short names or family names. A name that is not among them counts
 * however it is written; one that is, only with a capital and where the sentence allows it to be a name.
 */
const WORDS = `
  a abbey abbot ace acre acres ah alley ally am amber an and angel anger angle angles any apple apples arch
  archer are arm armour art as ash ashes ask aspen at august autumn back bacon bad badge badger bags baker
  bale ball ballad balm band bank banker banks barb barber bard bare bark barley barn baron barrack barracks
  barrel basil bass bath battle bay be beach beacon beam bean beard bearing bee beech been beer beers bell
  bellow bellows belt bench bend benefit bent berry best beverage big bill bills bin bingo birch bird bishop
  bit black blackberry blackbird blade blades bland blank blaze bleak blessed blind bliss block blood bloom
  blossom blow blue blunt board boast boat bob body bold bolt bolts bond bone bones bonnet bonus book boon
  boot booth boots border bore boss bottle bottom bottoms boulder bounds bow bowel bowl bowler bowls box boy
  brace brag braid brain brake branch brand brandy brass brave bray brazier bread breadth break breeze brew
  brewer brick bricks bride bridge bridges brief bright brim bristle broad broke broken broker brook brooks
  broom brow brown browning brush buck bucket buckle bud buddy budge budget buff bugle bull bullet bumble
  bunch bundle bunk bunker bunny burden burn burns burr burrow burrows bury bush bushel buss bust buster
  busy but butcher butler butt butter butterfly button buttons buzzard by cable cage cake calf call calling
  calm camel camp camper can candle candy cane cannon canon cant cape captain car card cards care careless
  carol carpenter carrier carrot cart case cash cast castle castles cat catch caterer cave caveat chaff
  chain chalk challenge chamber chambers champion chance chancellor change channel chant chapel chaplain
  chapter charge charity charm charter chase chatter cheek cheer cheese cherry chess chest chew chick
  chicken chiefs child chilly chime chin china chip chipper chisel choice choke chuck church cider city
  clamp clapper claret claws clay clean clear cleaver clever cliff climb clink cloak clock close closes
  cloth cloud clout clove clover clown club coach coal coat cob cobbler cock cocks coffee coffer coffin coin
  coke cold collar college colt comb combs come comfort common commons compass condor conquest constable
  constant cook cool coolly coop cooper cope copper coral cord cordial cordon core corn corner cornet cost
  cottage cotton couch could counsel counter course court courts cousins cove cover covert coward cows cox
  crab craft crafts cram crane crank crawl crease creed creek crew crews cricket crisp crook crop cross
  crossing crouch crow crowd crown cruise crumb crust crystal cuff cull cup cur curb cure curl curler
  currant current curry curt curtain cuss custard custom cutter cutting cycle dab dabble daft dainty dairy
  daisy dale dales dam dame damper dance dancer dandy danger dare dark darling dart dash date daunt dawn day
  days deacon deal dean dear dearth death debt deed deeds deep deer degree den denial denim dent deputy
  derby desire devil dew diamond dice dick did dill dimmer dimple dine dines dish ditch dive diver dives do
  dock doctor dodge doe does dole dollar dolly dolphin domino don done donkey doorman dot double doubt dove
  down downer downs drain drake draw drawer dredge drew drift driver drum drummer dry dryer duck duke dull
  dunce dune dunk dust dusty duty dwell dyke eager eagle earl earls early earnest earth east eastern easy
  eaves ebony eddy edge edges eel eels elder elders elk elm elms ember embers emblem enough ensign epic
  estate eve even ever excel eye eyes fable face fad fair fairer fairs fairy faith falcon fall falls fan
  fancy fanny fare farm farmer fast father fathers fawn fear feather feathers fee feet fell fellow fellows
  felt fen fence fern ferret ferry fetch few fiddler field fielding fields file fill filler film filter
  finch finder fine fines finish fir fire fish fisher fitter five flag flail flake flash flat fleet flick
  flint flip flood floor flora flower flowers flute fly flyer fog fold folk folly fool foot for ford fore
  foreman forest forge forger fork forth forties fortune forward foster foul found four fowl fowls fox foxes
  frame frank free freed freedom freeman freight french fresh friar friars friend friends from frost fry
  full fuller furlong fury fuss future gable gain gale gall gallant galley gallon gallop gallows gamble game
  games gander gaol gap garden gardener garland garlic garment garnet garter gash gate gates gather gauge
  gaunt gay gaze geld gem gene genie gentle gentry get giant gift gill gills gilt ginger glad glass glaze
  glean glee glen globe glory glow glue go goad godly gold golden goldsmith good goodwill goose gore gorge
  gosling gourd gown grace grain grand grant grape grapes grass grate grave gravel graves graze greases
  great green greener greening greens greet greeting grey grief grieve grill grim grimes grip grit groom
  groove gross ground grounds grouse grove groves grub gruff guard guess guest guide guild gull gully gum
  gun gunner gust guy gypsy hack hacker hackney had hail hair hale half hall halls halt ham hammer hammers
  hammock hamper hand hands handy hanger happy harbour hard harder hardest hardy hare hares hark harmony
  harness harp harrow harry harsh hart harts harvest has hassle haste hasty hat hatch hatchet haul have
  haven havens hawk hawks hay hays hazard hazel hazelnut he head heading heads heal healer heap heaps heard
  hearing heart hearth heat heath heather heaven heavens heavy hedge hedges heel hell helm help helper hemp
  hen her herald herb herbs herd here heritage hermit heron herring hew hick hicks hide high higher hill
  hills him hind hinder hinds hint hip hips his ho hoard hobby hock hogs hold holder holding hole holes
  holiday hollow holly holy home homer hone honey honour hood hoof hook hooker hooks hoop hoot hop hope
  hopes hopper hops horn horns horse hose host hotter hound hour house houses how howl huff hug hull human
  humble hump hunt hunter hurdle hurl hurry hurt husband hush husk hut hutch i ice idle if imp in inch
  inches ink inn inner ions iris irons is island isle isles issue it its ivory ivy jack jackal jacks jade
  jam jar jarring jaw jay jays jean jeans jeer jelly jerk jersey jest jester jet jewel jewels job jobs jock
  john join joint jolly jot journey joy joys judge judges jug juggler jump jumper junior juniper junk jury
  just justice keen keep keeper keg kelp ken kennel kerb kettle key keys kick kid kidney kill killer kiln
  kilt kin kind kindle king kings kipper kiss kit kitchen kite kitten kitty knee kneel knife knight knights
  knock knot knowing known labour lack lad lake lakes lamb lambs lame lamp lance land lander lands lane
  lanes lantern lap large lark larks lash lass last latch late lattice laud laugh laughter laundry laurel
  lavender law lawless lawn lawns laws lax lay layer leach lead leader leaf league leak lean leap learn
  leather leave leaves ledge ledger lee leek leeks leer leg legend lemon lender lent less lessen let lever
  levy lewd liberty lick lie life light lily limb limbs lime line liner lines link linker links lint lion
  lions list litter little live lively liver livings load loader loaf loan lock locker locket locks lodge
  loft log logger loins lone long longer longest look loom loop loose lord lords lore loss lot lots loud
  love lovely lover low lower loyal luck lucky lug lumber lump lunch lung lurk lusty lute lynch lyre lyric
  ma mace mackerel mad madder made magnet maid maiden mail main major maker malice mallard mallet malt man
  mandarin manger mangle manly manner manners manning manor mansion mantle maple marble march mare margarine
  maria marina marine mariner mark marker market marks marriage marrow marsh mart martial martin marvel mash
  mask mason mass mast master masters mat match mate mates matt matter matters maul mauve maverick max may
  mayor me meadow meadows meal meals mean means medley meek meet mellow melody melon men merchant mercy mere
  merit merry messenger mews might mike mild mile miles milk mill miller milliner mills min mince mind mine
  miner mines minister minor mint minty miracle mire mist mister misty mite mitten mix mo moat mock mole
  moles money monk monks moody moon moor moorings moose morals more morning mortar moss mosses most moth
  mother motley mould moult mound mount mountain mouse mouth mow mower much muck muddle muff mug mule mull
  murder mush music musk mussel must mustard muster mute muter mutton my nail nails naked name nan narrow
  nation native nay near neat neck need needle needs neighbour nerve nest nestle nettle nettles new newborn
  news newt nice niche nick niece nigh night nightingale no noble nobles node nook noon nor norm north
  northern nose not note notes nought nova now nun nurse nut nutmeg oak oaks oar oats ocean odd of off offer
  officer oh old older olive on one onions only opal open or oral orange orchard order orders organ orphan
  otter ought our out outhouse outlaw oven over overall overhead overs owl own owner ox pa pace pack packer
  paddle paddock page pages pain painter pair palace pale pall palm pan pane pang pansy panther pantry pap
  paradise paragon parcel pardon pare parent park parks parlour parrot parsley parson parsons part parting
  partner partridge pass past paste pastor pasture pat patch pate patent path patience patriot pattern patty
  paw pawn pay peace peach peacock peak pear pearl pears peat peck pedal pedlar peg pellet pelt pen penalty
  pence penny people pepper per perch perfect perk perks pert pest pester pet petal peter petty pew phantom
  pheasant physic pick picker pickle pickles piece pier pierce piers pigeon pike pile pilgrim pill pillar
  pillow pilot pimple pin pinch pine pink pinkie pinks pint pip pipe pipes pistol pitcher pixie place plaice
  plain plane plank plant planter plaster plate platter player players pleasant pledge plenty plough pluck
  plum plumb plumber plume plump plunder pocket poet pole poles police polish polite pollen pond ponder pony
  pool pools poor pope poplar poppy port porter portion posh post poster posy potter pound pounds powder
  power powers praise pray preacher precious press prettier pretty price pride priest prim prime primrose
  prince princes princess print printer prior prize profit prophet prosper proud provost prudence pry
  pudding puddle puffer pull pulley pulse punch purchase pure purple purse purser purvey put putt pyramid
  quail quaint quarrel quarry quarter queen quest quick quill quilt quirk rabbit rabble race racer rack
  radish raft rafter rage raider rail rain rainbow rains raisin rake ram ramble rambler ramp ran ranger rank
  ranks rant rapid rare rash rasp rat rate rattle raven ravens raw ray raze reach read reader ready reaper
  reason reckless recorder rector red redder redeem redhead redwood reed reeds reef reel regal regent
  register render rest reveal revel reward rice rich richer riches ridden ride rider ridge ridges right rind
  ring rings riot ripe risk river rivers rivet roach road roads roam roast rob robe robin robins rock rocker
  rocket rocks rocky rod roe rogue roll roller rolls roman romp roof rook rooks room rooms root roots rope
  rose rosemary roses roster rot rough round rounds rout rover row rowing royal royalty rubble ruby rudder
  rude rue ruff ruffle rug ruin rule ruler rump run runner running rush rushes rust rusty rye sack sacks sad
  safe sage said sail sailor saint salad sale sales sallow sally salmon salt salter salute sample samples
  sand sands sandy sang sat satin savage save saw say scales scar scarf scarlet scholar school scoop scorer
  scotch scout sea seal seaman search season seat second see seed seeds seek seen sell seller sellers senior
  serenity sergeant sermon serpent servant service session set settle severs sewer shade shadow shaft shake
  shakes shallow shape sharing shark sharp sharper shave shawl she shear shears sheath shed sheen sheep
  sheer sheet shelf shell shelter shepherd sheriff sherry shield shields shift shilling shine shingle ship
  shire shirt shoe shone shoot shop shopper shore short shorter shot shout shovel shower shrew shrimp shrub
  shutter shuttle shy sibling sick sickle side sides sidle siege sierra sign signal silk silks sill silver
  silvers simple sinew sing singer sink sire siren sister six sizer skate skill skin skipper skirt skull sky
  slack slate slaughter slay sleep slide slight sling slipper slope sloth slough slow sly small smaller
  smart smile smiles smith smoker smooth snail snare snipe snow snowball so soar sole soles some son song
  sonnet sorrow sorry soul sound soup south southern sow spade spark sparks sparrow speak speaker spear
  spearing spears speck speed spell spice spike spikes spill spire spittle splint spoke spokes spoon spray
  spring springs sprout spruce spry spur squire squires squirrel stable stables stack staff stag stage
  staggers stain stairs stake stalker stallion stamp stamps stand standard standing staple stapler staples
  star stark start state staunch stay steady steal steel steeple steer steers stem step sterling stern stew
  steward stick stickler still sting stirrup stitch stock stocks stoke stokes stone stones stool stoop
  stopper storage store storey stork storm story stout strain strand strange stranger straw stream streamer
  street streets stretch stride strike strong stubble study sturdy style styles such sudden sue sugar suit
  summer summers sun sunny sunshine swallow swan sweat sweeper sweet swell swift swine swing switch sword
  sworn sycamore table tack tackle tailor talent tall tallow talon tamer tan tang tanner tap taper target
  tarry tart tawny tax teacher team tear tel teller temper tempest temple tenant tennis tent terrace terrier
  terry tester than that thatch thatcher thaw the their them then there they thick thimble thin thing thirst
  this thistle thorn thorns thorough thrift thumb thunder thyme tick tickle tidy tiger tile till tilt timber
  time timer tin tinder ting tingle tinker to toad toast today toll tolling tom tomb tomboy tomes tone tong
  tongue too tool tooth top torch torn touch tough tout towel tower towers towing town toy trace trader
  trail train trainer trait tramp trap trapper travel tray treacle treasure treat tree trees trench trend
  trickle trigger trim trimmer trip trout truck trudge true trump trust trusty try tubby tuck tuft tulip
  tuner tunnel turf turkey turmoil turn turner turnip turnpike turtle tusk tweed twelves twine twist two
  tyke tyre um umpire uncle under unity up upright urn us use usher utter vain valentine valley van vane
  vault veal veil velvet venison vent venture verge verse very vessel vest vicar vicars vice victor view
  vine vinegar vines viola violet virgin vise voice vowel wade wafer wager wagon waist wait waiter waits
  wake walk walker wall wallet wallow walls walrus wand wander want ward warden ware warlock warm warmer
  warn warp warrant warren warring warrior was wash washer washing wasp waste watch water waterfall waters
  watt watts wave wax way ways we wealth weather weathers weaver web wedge weed week weeks weight weld
  welfare well wells were west westerly western wet whale wharf what wheat wheel when where which while whip
  whisker whisper whistle white whites who whole whom why wick wicket wicks wide widow widower wild wilder
  wile wiles will willing willow willows wills win winch wind winding window winds wine wing wings wink
  winks winner winning winter winters wisdom wise wiser wish wit witch with withers witness wolf wolves won
  wonder wood wooden woodland woodlands woodpecker woods woody wool woolly word worker workman works world
  worm worms worth worthy would wrangle wrath wreath wren wrench wright wring writer wry yard yarn yeast
  yellow yes yet yew yield you young younger your youth zeal zip
`;

/** Words that always have a capital and are names too. */
const OF_THE_CALENDAR =
  'april may june july august monday tuesday wednesday thursday friday saturday sunday easter christmas noel'.split(
    ' ',
  );

/** The names that a reader may take for an ordinary word. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  ...WORDS.split(/\s+/).filter((word) => word !== ''),
  ...OF_THE_CALENDAR,
]);
