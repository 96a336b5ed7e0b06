using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>A workbook of which it is known before it is opened that it isn't read.</summary>
internal sealed class UnreadableWorkbook(WorkbookFault fault) : RowSource
{
    public override IReadOnlyList<string>? ReadHeader()
    {
        Failure = new InputFailure(InputFailureKind.BadWorkbook, Rule: FaultRules.Of(fault));
        return null;
    }

    public override ValueTask<bool> ReadAsync(RowValues row, CancellationToken ct) => new(false);
}
