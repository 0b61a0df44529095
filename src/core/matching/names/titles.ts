/** Forms of address, titles and degrees, compact. */
const titles: ReadonlySet<string> = new Set(
  (
    'dr drs prof professor professorin mr mrs ms mister herr frau hr fr mme mlle monsieur madame sig sigra signor ' +
    'signora sr sra srta dhr mevr mw pan pani hon rev fr sir dame lady lord ing dipl diplom mag magister lic ' +
    'phd dphil drphil drmed drrernat dring drhc med rer nat phil jur habil msc bsc mba bba bed med ma ba llm llb md ' +
    'dds dvm cpa rn esq mphil mres meng beng mscs ddr dott dottssa dottore dottoressa doc mudr judr mvdr phdr rndr csc ' +
    'bc mgr mga dis hab lek inz arch avv geom rag univ tech oec theol vet dent pharm kfm betriebsw wirt informatiker ' +
    'oberstudienrat studienrat pfarrer schwester lehrkraft miss master docteur maitre doktor'
  ).split(' '),
)

/** Of these, the ones that are names too unless a dot or a comma says that they are titles. */
const namesToo: ReadonlySet<string> = new Set(
  'ing mag ma ba md doc lic bed med miss master lady lord dame sir pan dis fr sr hr mw bc rag arch nat rn'.split(
    ' ',
  ),
)

/** Whether a word, compact, is a title. `isMarked`: it is followed by a dot, or preceded by a comma. */
export const isTitle = (word: string, isMarked: boolean): boolean =>
  titles.has(word) && (isMarked || !namesToo.has(word))
