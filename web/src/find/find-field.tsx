/** One field for everything: things are suggested by their names while one types, and words are looked for in all texts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { graphql } from '../shared/api/gql';
import { ask } from '../shared/api/ask';
import { useTexts } from '../shared/language';
import { WORDS } from '../shared/words';
import { MESSAGES } from './messages';
import { useOpen, type Suggestion } from './use-open';
import './find.css';

const SUGGEST = graphql(`
  query Suggest($prefix: String!) {
    suggest(prefix: $prefix, first: 8) {
      name
      canonicalName
      node {
        __typename
        id
        ... on Section {
          agency {
            id
            name
          }
        }
        ... on Division {
          code
        }
      }
    }
  }
`);

/** The service takes no longer names. */
const LONGEST = 200;
const IN_TEXTS = 'in-texts';

export function FindField() {
  const t = useTexts(MESSAGES);
  const { q = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const words = typed.trim().slice(0, LONGEST);
  const suggestions = useSuggestions(useDeferredValue(words));
  const navigate = useNavigate();
  const open = useOpen();

  const search = (): void => {
    if (words !== '') void navigate({ to: '/find', search: { q: words } });
  };
  const choose = (key: string | number | null): void => {
    if (key === null) return;
    const chosen = suggestions.find(({ node }) => node.id === key);
    if (chosen) void open(chosen);
    else search();
  };
  // Enter takes the suggestion in focus; where none is, the words themselves are looked for.
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isComposing = event.nativeEvent.isComposing;
    if (event.key === 'Enter' && !isComposing && !event.currentTarget.getAttribute('aria-activedescendant')) search();
  };

  return (
    <search className="find-field">
      <ComboBox
        aria-label={t.find}
        allowsCustomValue
        // Else a word that comes at once, as from an input method, finds the list still empty and opens nothing.
        allowsEmptyCollection
        menuTrigger="input"
        // The service chose them: a name goes with pinyin that it does not hold.
        defaultFilter={() => true}
        inputValue={typed}
        onInputChange={setTyped}
        onChange={choose}
        value={null}
      >
        <div className="find-box">
          <Input placeholder={t.placeholder} maxLength={LONGEST} enterKeyHint="search" onKeyDown={enter} />
          <Button slot={null} onPress={search}>
            {t.find}
          </Button>
        </div>
        <Popover className="suggestions" offset={4}>
          <ListBox aria-label={t.suggestions}>
            {suggestions.map((suggestion) => (
              <SuggestedItem key={suggestion.node.id} suggestion={suggestion} />
            ))}
            {words !== '' && (
              <ListBoxItem id={IN_TEXTS} textValue={words} className="suggestion in-texts">
                {t.inTexts(words)}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </search>
  );
}

function SuggestedItem({ suggestion: { node, name, canonicalName } }: { readonly suggestion: Suggestion }) {
  const t = useTexts(MESSAGES);
  const words = useTexts(WORDS);
  const owner = node.__typename === 'Section' ? node.agency?.name : undefined;
  const notes = [owner, name === canonicalName ? undefined : t.also(name)].filter((note) => note !== undefined);
  return (
    <ListBoxItem id={node.id} textValue={canonicalName} className="suggestion">
      <span className="suggestion-name">
        <bdi>{canonicalName}</bdi>
        {notes.map((note) => (
          <bdi key={note} className="soft small">
            {note}
          </bdi>
        ))}
      </span>
      <span className="soft small">{Object.hasOwn(words, node.__typename) && words[node.__typename as 'Agency']}</span>
    </ListBoxItem>
  );
}

function useSuggestions(prefix: string): readonly Suggestion[] {
  const { data } = useQuery({
    queryKey: ['suggest', prefix],
    queryFn: ({ signal }) => ask(SUGGEST, { prefix }, signal),
    enabled: prefix !== '',
    placeholderData: keepPreviousData,
  });
  return prefix === '' ? [] : (data?.suggest ?? []);
}
