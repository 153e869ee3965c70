import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Recipe } from './cookbook';

/**
 * Opens a recipe in a tab of its own, with its variables, and asks it. One that is open already is gone back to as it
 * was left.
 */
export function useOpenRecipe(): (recipe: Recipe) => void {
  const actions = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  return ({ operationName, query, variables }) => {
    const open = tabs.findIndex(({ title }) => title === operationName);
    if (open >= 0) {
      actions.changeTab(open);
      return;
    }
    actions.addTab();
    actions.updateActiveTabValues({ query, variables });
    // Else the request would name the operation of the tab before, until the editor has read the new one.
    actions.setOperationName(operationName);
    // Puts what the tab holds into the editors.
    actions.changeTab(tabs.length);
    void actions.run();
  };
}
