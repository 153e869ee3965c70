/** What the name of an office says of its work. */
import { nameKey } from '../text/fold';

/** What an office is called tells nothing: 科, 处, 管理科, 办公室. */
const OFFICE_WORDS = /(?:管理|监管|监督|工作|协调)?(?:办公室|大队|支队|中心|科|处|室|股|部|组|站|所|局)$/;

/** The folded name without the word that says it is an office; empty for a 办公室 that says nothing more. */
export const officeStem = (name: string): string => nameKey(name).replace(OFFICE_WORDS, '');
