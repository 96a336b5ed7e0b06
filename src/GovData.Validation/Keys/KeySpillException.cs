using System;
using System.IO;

namespace GovData.Validation;

/// <summary>The folder for spilled keys can't be written or read.</summary>
internal sealed class KeySpillException(Exception inner) : IOException(inner.Message, inner);
