using System.Globalization;

namespace GovData.Validation;

/// <summary>核心元数据. An element of a catalog entry: what a finding is about, and where it is asked for.</summary>
internal sealed class GuideElement
{
    public const string Guide = "发改高技术〔2017〕1272号";

    /// <summary>The highest number an element has.</summary>
    public const int Last = 16;

    public static readonly GuideElement Classification = new(1, "信息资源分类", "Classification");

    public static readonly GuideElement Title = new(2, "信息资源名称", "Title");

    public static readonly GuideElement Code = new(3, "信息资源代码", "Resource code");

    public static readonly GuideElement Provider = new(4, "信息资源提供方", "Provider");

    public static readonly GuideElement ProviderCode = new(5, "信息资源提供方代码", "Provider code");

    public static readonly GuideElement Abstract = new(6, "信息资源摘要", "Abstract");

    public static readonly GuideElement Format = new(7, "信息资源格式", "Format");

    public static readonly GuideElement Items = new(8, "信息项信息", "Information items");

    public static readonly GuideElement Sharing = new(9, "共享属性", "Sharing attribute");

    public static readonly GuideElement Opening = new(10, "开放属性", "Opening attribute");

    public static readonly GuideElement UpdateCycle = new(11, "更新周期", "Update cycle");

    public static readonly GuideElement PublishedOn = new(12, "发布日期", "Publication date");

    public static readonly GuideElement RelatedCodes = new(13, "关联资源代码", "Related resource codes");

    /// <summary>涉密属性 is a way of classifying in the guide, not one of its 13 elements.</summary>
    public static readonly GuideElement Secrecy = new(14, "涉密属性", "Secrecy");

    /// <summary>版本 is the contract's.</summary>
    public static readonly GuideElement Version = new(15, "版本", "Version");

    /// <summary>表内约束 is the contract's.</summary>
    public static readonly GuideElement Constraints = new(16, "表内约束", "Constraints");

    private GuideElement(int number, string chinese, string english)
    {
        Number = number;
        Chinese = chinese;
        English = english;
    }

    /// <summary>From 1 to 13 in the guide; above for what the guide does not count.</summary>
    public int Number { get; }

    public string Chinese { get; }

    public string English { get; }

    /// <summary>The guide and the element, for example <c>发改高技术〔2017〕1272号, 9 共享属性</c>.</summary>
    public string Source => Guide + ", " + Number.ToString(CultureInfo.InvariantCulture) + " " + Chinese;

    /// <summary>The same for a rule that rests on a secondary source only.</summary>
    public string Unverified => Source + "（未核实 unverified）";
}
