import { texts } from '../shared/language';

export const MESSAGES = texts(
  {
    skip: '跳到正文',
    navigation: '页面导航',
    home: '首页',
    playground: 'GraphQL',
    playgroundTitle: '用 GraphQL 提问（playground）',
    language: 'English',
    system: '外观：跟随系统',
    light: '外观：浅色',
    dark: '外观：深色',
    notFound: '没有这个页面',
    notFoundHint: '地址可能写错了。可以从首页查找单位。',
    broken: '页面出错了',
    brokenHint: '请重新打开页面；如果再次出错，请把下面的文字告诉维护人员。',
    reload: '重新打开',
    footer: '所有数字和职责都来自公开文件，点击即可看到原文。没有写明的，显示为未写明，不当作零。',
  },
  {
    skip: 'Skip to the content',
    navigation: 'Pages',
    home: 'Home',
    playground: 'GraphQL',
    playgroundTitle: 'Ask in GraphQL (playground)',
    language: '中文',
    system: 'Colours: as the system',
    light: 'Colours: light',
    dark: 'Colours: dark',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be wrong. Find a body from the home page.',
    broken: 'This page failed',
    brokenHint: 'Open it again; if it fails once more, tell the maintainers the words below.',
    reload: 'Open again',
    footer:
      'Every figure and duty comes from a published document: a click shows the sentence. What no text states is shown as not stated, never as zero.',
  },
);
