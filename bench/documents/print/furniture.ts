/** What a web page prints around a document. None of it is a fact. */
import { lines, type Piece } from '../piece';
import type { Telling } from '../telling';

export function onWebPage(t: Telling, title: string, document: Piece): Piece {
  if (t.style.furniture !== 'web') return document;
  return lines([...above(t, title), document, ...below(t)]);
}

function above(t: Telling, title: string): readonly Piece[] {
  const { random, year, publisher } = t;
  const date = `${year}-0${random.int(1, 9)}-${random.int(10, 28)}`;
  const rows: readonly Piece[] = [
    random.pick(['首页 > 政务公开 > 机构职能', '您当前的位置： > > 信息公开', '无障碍版 长者助手 登录']),
    `索引号：${random.int(10_000, 99_999)}/${year}-${random.int(10_000, 99_999)}`,
    `发布机构：${publisher.name}`,
    `名称：${title}`,
    `发布日期：${date}`,
    '体裁分类：其他',
    `字体：【大 中 小】 浏览次数：${random.int(10, 9000)}`,
    '打印 关闭 分享到：',
  ];
  return rows.filter((_, at) => at === 0 || random.chance(0.6));
}

function below(t: Telling): readonly Piece[] {
  const { random, words, year } = t;
  const phone = `0${random.int(310, 999)}-${random.int(2_000_000, 8_999_999)}`;
  const rows: readonly Piece[] = [
    `联系电话：${phone}`,
    `上一篇：关于${words.matter()}的通知`,
    `下一篇：${words.matter()}工作动态`,
    '分享到：微信 微博 QQ空间',
    `友情链接：${words.place().name}门户网站`,
    `Copyright © ${year} All Rights Reserved 版权所有`,
    `网站标识码：${random.int(1_000_000_000, 4_000_000_000)}`,
  ];
  return rows.filter(() => random.chance(0.7));
}
