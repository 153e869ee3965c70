import { mayBePinyin, pinyinOf } from '../../src/text/pinyin';

test.each([
  ['盘锦市营商环境建设局', 'panjinshiyingshanghuanjingjiansheju', 'pjsyshjjsj'],
  ['12345政务服务热线', '12345zhengwufuwurexian', '12345zwfwrx'],
  ['吕梁市绿化局', 'lvliangshilvhuaju', 'llslhj'],
  ['重庆市行政审批局', 'chongqingshixingzhengshenpiju', 'cqsxzspj'],
  ['app(一)', 'app(yi)', 'app(y)'],
  ['𠮷林', '𠮷lin', '𠮷l'],
])('%s is typed as %s and as %s', (text, full, initials) => {
  expect(pinyinOf(text)).toEqual({ full, initials });
});

test('what has no Chinese character has no other form', () => {
  for (const text of ['', 'app', '12345', '(一'.slice(0, 1)]) expect(pinyinOf(text)).toBeNull();
});

test('what may be the beginning of pinyin has a letter and no Chinese character', () => {
  expect(['pj', '12345z', '12345', '盘j', '', '('].map(mayBePinyin)).toEqual([true, true, false, false, false, false]);
});
