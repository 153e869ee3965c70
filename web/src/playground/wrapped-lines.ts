import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Breaks long lines of a request, so that a narrow editor shows all of them. */
export function WrappedLines(): null {
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  useEffect(() => editor?.updateOptions({ wordWrap: 'on' }), [editor]);
  return null;
}
