import { isWellFormed } from '../../store/code-points';
import { badInput } from '../core/user-input';

/** What somebody says to a change, free of white space around it. @throws GovorgError BAD_USER_INPUT */
export function saidIn(argument: string, text: string): string {
  if (!isWellFormed(text)) throw badInput(`\`${argument}\` holds half a character (a lone surrogate).`);
  return text.trim();
}
