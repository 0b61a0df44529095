/**
 * Surnames and given names of eight letters or more, and surnames of six or seven, that may be misread as a given name
 * and a surname, compact: `lambert` is not Lam Bert. Those with an ending of `surnameEndings` are left out. Made from
 * the names of all languages in @faker-js/faker 10.6 (MIT).
 */
export const oneWordNames: ReadonlySet<string> = new Set(
  `
    abadan abdulazizov abdulazizova abdulhakim abdulmalik abdulmalikova abiputra adalbert adalberta adalberto
    adalrico adebankole adebukola adelberto adeleke ademayowa aderonke adesina adewale adikutlutas adongo agakagan
    agamennone akarsana akibudak akintade akinwale aladogan alamanno aleksander alevtina alexandre alexanne
    alparslan alpbilge alpdogan alpturan altankagan altankan altinisik altinkan altintas alvarado amador amorim
    andelika andreanne annamarie annemarie antenucci antonela antonic arademir ariberto arican arikan arslanargun
    arslanboru aryanti asanboga asantugrul asikbulmus atakagan atakan atanasia atasever atikutlutas atlikagan
    atmananda aydinalp babacan bagaskara bakken balderico baldovino balogsandor baraktore baranka barbera barberis
    barela barnabas baroni barraza barrera barresi barreto barretta bartels bartolomeo bartulin bastiano baydemir
    bayeni bayraktar beatrice beatrico begarslan begdemir begtuzun bekecarslan bektas belohlavkova benlidemir
    berkyaruk bertalan bilgebayuncur bilgebeg bilgekagan bilgekan blahomila blahomir blahomira blahoslava
    bonaventura bonavita bondare boscaino bozdogan bozkurt brancaleone brettschneider brunhilda buckridge
    bugubilge builis buyandemir buyankara canaki canales candan candelaria candelario cannella cantoni caradonna
    carapina caricari carolanne casali cassin celestina celestine chandani chandrakala chanelle charlene charlotte
    chiaravalle christelle christiana christiano christine christop connelly coraline cristaldo cristiana damanik
    damico damjanka dangeli daniels danila dellamico demetris demiralp demirbas derrico diawara dirikis donatella
    donatello dornik doroteja dorothea dragomir edilberto ehmann eliabeth eliodoro elizondo engelbert fanara
    fatoumata ferdinanda filippini fiorenzo florea florestan floris francoise franklin franzoni frederiksen
    fridolin gaddini galante galvan gazibara generosa geovanni gianbattista gianfranco gianluca gilberta gilberto
    giorgiana gonultas granado graudina greenfelder grosjean guiberto gulbahar guldeste guljamol guljaxon gulpembe
    gulseren gultekin gumuspala hanspeter hasanica heberstreit hilarion iannucci ilicali irawan ivancan jarolima
    jaroslava jesslynn johnpaul josselin julianne jurgens jurisin justesen kadrican kanaria kantor kanzaki
    karabocek karabulut karamarkovic karamata karianne kassandra kisabaka kleininger kocjan kocyigit kokoskov
    kolesaric komarica kopernick kosalec kostal kotaras kotzin krisjanis kristian kristiana kristiina kristina
    kristine kristino kubadov kubelka kubera kubica kucara kucera kurniawan kurtuma kusuma lailasari laivins
    lambert lamberti lamberto lammert lauinger laurentia laurentino lauretta laurianne lazinica leonardi leoncini
    leonilda leontina leontine leopardi leopardo leschnik lisandro longoria lucarini luczak lukacin lukasik
    macdonald machado machala machalek machalova maestas maggiani maggiorino magnolia mainardi maiorico majnik
    makela malaspina malatesta malobabic mancino mandaakin mandasari manfred mangalya manica mannino manole
    manzella marahrens marani marcelina marceline marchand marczak marega margarett mariani marianna marianne
    maricarmen maricica marielle marijana marilena marilyne marinela marinella marinelli marinucci martina
    martinelli martines martinez martino marvin marziali massamba massari matuszak maulana maurilio mautone
    maximilian mayasari maybelle melitina michelangelo migliorini miramontes mirazizov mirazizova mirziyoyev
    mirziyoyeva molefe mollica mollinger molzan montefusco monteleone monterosso muratore murodov natali natalija
    natsir naubert novitasari olabode oliviera otahalova padmasari paladi palatino palladino pallotta papaleo
    papapietro patacic pauluka permata pernica perroy petralia polissena polizzi pompilia popelka postica purwanti
    puspasari rachelle radovana rakaric ramadan reinhold romanita romoaldo rosalina rosalind rosalinda rosamunda
    rosario roseline rosemarie rosemary rosenauer rozamunda sabadell sabatino sahinalp saidov saladino sammartino
    samosir santacruz santinelli sebastiano senica shashikala sheridan sidibe simion simionescu simoncelli
    simonida sinclair sirante smetana somrak stepanida sterling sukara sunaric svatoslava svetlana tandon
    tarantino tataranni tekinalp teobaldo tillack timoleon toluwani tommasi torriani trevisan triboi trifan
    trikosanin turkdogan turkyilmaz valeriana valerico valfrido vallone vanaga vangermain veronica veselinka
    vicentia vidmar vilakazi visekruna vitali vitalico vitalina vituma vivianne vladlena vukadin wardana weissnat
    yulianti zacharia zacharias zacharie zakelina ziemelis zitomira zitoslava
  `
    .trim()
    .split(/\s+/u),
)

/** Endings by which surnames are made of given names, places and trades: Robert-son, Peter-sen, Mark-lund. */
export const surnameEndings: ReadonlySet<string> = new Set(
  (
    'son sen lund berg borg burg man mann stein feld bach quist qvist gren strom dahl holm hof hoff ' +
    'dorf wald vall ville ton ford ley field wood well worth stad vik mark ova eva ska ski sky ek ez ' +
    'es is in ini ino ina etti elli ello ella ena ic vic ovic enko ian yan dottir ing ler ner ham by ' +
    'off oglu zade pour nen aitis kova sova rova nova lova mova dova bova tova hova zova ala ata ola ' +
    'ita una isa'
  ).split(' '),
)
