using System;

namespace GovData.Certificates;

/// <summary>签名时间: when a signature was made, and whether more than the signer's word says so.</summary>
/// <param name="Instant">When.</param>
/// <param name="IsProven">Whether a timestamp proves it.</param>
internal readonly record struct SigningTime(DateTimeOffset Instant, bool IsProven);
