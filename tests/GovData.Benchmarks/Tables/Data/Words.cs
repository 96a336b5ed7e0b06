namespace GovData.Benchmarks.Tables;

/// <summary>What names, addresses and remarks are made of.</summary>
internal static class Words
{
    public const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    public const string Given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文志玉春梅红云鹏飞宇轩子涵梓浩然思雨欣怡佳琪雅婷俊博晨曦瑞泽一诺若溪嘉懿煜城远航天佑立诚弘致靖琪绍辉鸿煊博涛晟睿旭尧振兴德昌永福贵祥荣生海波东阳";
    public static readonly string[] Districts = ["渝中区", "江北区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "渝北区", "巴南区", "涪陵区", "长寿区", "江津区", "合川区", "永川区", "南川区", "万州区", "石柱土家族自治县"];
    public static readonly string[] Streets = ["中山四路", "解放碑步行街", "人民路", "建新北路", "红锦大道", "学府大道", "南坪西路", "石桥铺正街", "渝州路", "新华路", "民族路", "大坪正街"];
    public static readonly string[] Estates = ["阳光花园", "锦绣家园", "江北嘴公馆", "洪崖小区", "南山丽景", "世纪花城", "春森彼岸", "龙湖花园"];
    public static readonly string[] Remarks = ["办理完毕", "材料齐全，已归档", "待补充证明材料", "由街道办事处代为申请", "经核实信息无误", "首次登记", "变更登记", "注销后重新登记", "现场核验通过", "线上申报", "系统自动比对通过", "请于三个工作日内复核"];
}
