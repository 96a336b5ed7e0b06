namespace GovData.Client;

/// <summary>Who refused a request.</summary>
public enum RefusalOrigin
{
    /// <summary>The center answered with a problem.</summary>
    Center,

    /// <summary>The SDK, before anything was sent: the law or the data at hand already forbids it.</summary>
    Local,
}
