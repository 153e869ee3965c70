/** What sentences about duties say, and the sentences beside them that say something else. */

/** Words with which a sentence states duties in one go. */
export const STATES_DUTIES =
  /(?:主要职责|主要职能|主要任务|职能职责|工作职责|职责|职能|业务范围)(?:是|为|包括|有|：|:)|负责(?!人)/;

/** Verbs that hardly begin anything but a duty: they decide only where nothing announces duties. */
const PLAINLY =
  /^(?:主要|具体)?(?:贯彻|落实|执行|拟[订定]|制[订定]|起草|研究|负责(?!人)|承担|承办|组织|指导|协调|统筹|监督|管理|推[进动]|开展|完成|协助|参与|配合|受理|依法|会同|牵头|宣传|审[核查批理]|编制|督促|提[出供]|建立|加强|维护|实施|办理|做好|主管|为[^，。]{2,40}(?:提供|服务)|对[^，。]{2,40}(?:进行|实施|监督|管理))/;
const INTRODUCES =
  /^(?:根据|按照|依据)[^。；]{0,80}(?:规定|通知|精神|批复|批准|方案|要求|文件|意见)[^。；]{0,40}(?:制定本|如下|成立|设立|组建|是|为)/;
const DESCRIBES =
  /^[^，。；]{2,40}(?:是|为|系|属|成立于|位于|始建于|隶属)[^。；]{0,60}(?:单位|机关|部门|机构|组织|团体|法人|学校|医院|编制|[科处局厅]级|工作部门)[^。；]{0,20}[。.]?$/;
const TELLS_OF_OTHERS = /内设|下[属设]|资产总额|编制(?:总数|人?数|为|共){0,2}[0-9]|[0-9]{1,6}[名人个万]/;

export const isPlainDuty = (text: string): boolean => PLAINLY.test(text);

/** Sentences that introduce duties or describe the body: they are no duties. */
export const isIntroduction = (text: string): boolean => INTRODUCES.test(text) || DESCRIBES.test(text);

/** Whether a sentence tells of structure, posts or means. */
export const tellsOfOthers = (text: string): boolean => TELLS_OF_OTHERS.test(text);

/** `完成…交办的其他工作`: the item that closes a list of duties. */
export const closesDuties = (text: string): boolean =>
  /其[他它][^，。；]{0,8}(?:事项|任务|工作|职责)[。.；;]?$/.test(text);
