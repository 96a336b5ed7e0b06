using System;

namespace GovData.Kills;

/// <summary>A submission did not have one effect.</summary>
internal sealed class DoubledException(string message) : Exception(message);
