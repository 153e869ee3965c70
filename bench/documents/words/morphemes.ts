/**
 * Morphemes that names and duties are composed of where a style wants words that a person would take for real. They
 * are drawn at random and combined freely: no reader can hold a list of what they make.
 */

/** Two characters each, so that every pair of them is a field of work. */
export const FIELDS = [
  ...'茶叶 林木 港口 渔业 盐业 桑蚕 药材 竹木 湿地 草原 堤防 灌溉 水文 气象 地质 测绘 矿山 船舶 铁路 公路 桥梁 隧道'.split(
    ' ',
  ),
  ...'档案 方志 文物 戏曲 非遗 古籍 图书 美术 广电 出版 体育 旅游 侨务 宗教 民族 妇幼 老龄 残联 殡葬 救助 慈善 社区'.split(
    ' ',
  ),
  ...'统计 审计 信访 保密 机要 督查 法规 标准 计量 质检 价格 粮食 物资 供销 商贸 会展 园区 投资 金融 税源 票据 国库'.split(
    ' ',
  ),
  ...'信息 数据 网络 算力 遥感 农机 种业 畜牧 兽医 饲料 疫病 检测 疾控 血液 急救 口腔 康复 护理 教研 考试 学位 幼教'.split(
    ' ',
  ),
] as const;

export const MATTERS = [
  ...'规划 建设 监督 检查 评估 培训 宣传 统计 档案 登记 审核 调查 监测 保护 利用 维护 养护 抢修 预警 应急 调度 协调'.split(
    ' ',
  ),
  ...'咨询 接待 普查 鉴定 认证 推广 示范 交流 合作 研究 开发 保障 安全 卫生 消防 绿化 环境 资源 资产 设备 设施 场地'.split(
    ' ',
  ),
] as const;

/** Characters of made-up places. */
export const SYLLABLES = '云溪岭湾浦桥峰泉谷洲沙柳松梅棠岚澜沧洛沁汾漳淇涪渠潼荔榕桐槐棣茂昌宁靖绥肃'.split('');

/** How a duty may open; a pair of the characters below makes many more. */
export const VERBS = [
  ...'编制 负责 承担 拟订 组织 指导 协调 监督 推进 开展 参与 协助 统筹 研究 贯彻 实施 办理 管理 承办 制定 起草 落实 配合'.split(
    ' ',
  ),
  ...'营造 安置 办好 聚合 褒扬 巡护 抢救 疏导 征集 收储 编纂 汇总 核查 受理 保管 选育 引导 培育 排查 化解 普及 巩固'.split(
    ' ',
  ),
] as const;

export const VERB_CHARACTERS =
  '拟督抓管护育查验收集编审核修整建办促推引导带培植养防治救济征调配运储保存传播宣讲评测'.split('');

export const SECTION_ENDINGS = [
  ...'科 处 室 股 部 办公室 中心 组 司 署 台 园 场 委 团 校 系 基地 圃 社 会 点 分校 门诊 药房 苑 楼 坊 组织 所 站 馆 院'.split(
    ' ',
  ),
  ...'库 班 厂 大队 支队 中队 窗口 车间 教研室 实验室 工作室 病区 仓 坛 亭 厅 局 军 营 网 窖 渠'.split(' '),
] as const;

export const BODY_ENDINGS = [
  ...'局 局 局 局 委员会 中心 中心 办公室 院 馆 站 所 协会 联合会 学校 医院 研究所 管理处 管理局 服务中心 执法大队'.split(
    ' ',
  ),
] as const;

/** What is counted, and what counts it. */
export const GOODS = [
  ...'船舶/艘 飞机/架 图书/册 钢琴/台 帐篷/顶 水泵/台 显微镜/台 摩托艇/艘 马匹/匹 档案柜/组 雕塑/尊 古树/株 路灯/盏'.split(
    ' ',
  ),
  ...'标本/件 井盖/块 书架/列 消防栓/座 桥梁/座 无人机/架 大棚/栋 花卉/盆 油画/幅 桌椅/套 网箱/口 信鸽/羽'.split(' '),
] as const;
