import { withShortVowels } from '../normalise.ts'
import { isRomaji } from './wholeNames.ts'

/**
 * The most usual Japanese surnames and given names, without their long vowels. Other languages have names of the same
 * syllables, in which a vowel more makes another name: Moura and Mora, Sousa and Sosa.
 */
const usualNames: ReadonlySet<string> = new Set(
  `abe ando aoki arai chiba endo fujii fujimoto fujita fujiwara fukuda furukawa goto hamada hara harada hasegawa
  hashimoto hayashi hirano ichikawa ikeda imai inoue ishida ishii ishikawa ito iwasaki kaneko kato kikuchi kimura
  kinoshita kobayashi kojima kondo kubo kudo maeda maruyama masuda matsuda matsui matsumoto matsuo miura miyamoto
  miyazaki mori morita murakami murata nakagawa nakajima nakamura nakano nakayama nishimura noguchi nomura ogawa
  okada okamoto onishi ono ota otsuka saito sakai sakamoto sakurai sano sasaki sato shibata shimizu sugawara
  sugimoto sugiyama suzuki takada takagi takahashi takeda takeuchi tamura tanaka taniguchi uchida ueda ueno wada
  watanabe yamada yamaguchi yamamoto yamashita yamazaki yokoyama yoshida
  akiko akira ayaka daiki daisuke eito fumiko goro haruka haruto hina hiroki hiroko hiroshi hiroto ichiro jiro junko
  kazuko keiko keisuke kenichi kenji kenta kiyoshi koichi koji koki kosuke kota kumiko kyoko makoto mariko mayumi
  megumi michiko minato misaki miyu nanami naoki naomi noriko ryo ryoma ryosuke ryota ryuichi ryuji saburo sachiko
  sakura satoshi sayaka shinji shiro sho shoichi shoji shota shun shunsuke sota takashi taro tomoki tomoko yoko
  yosuke yua yui yuichi yuji yuki yuko yuma yumiko yuna yusuke yuta yuto`.split(/\s+/u),
)

/** Whether a name, compact and in Latin letters, is that of a Japanese, who may write it with or without long vowels. */
export const isJapanese = (given: string, surname: string): boolean =>
  [given, surname].every(isRomaji) &&
  [given, surname].some((name) => usualNames.has(withShortVowels(name)))
