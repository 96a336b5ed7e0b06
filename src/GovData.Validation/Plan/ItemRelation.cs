using System;

namespace GovData.Validation;

/// <summary>What an entry says of two items of a row.</summary>
internal sealed class ItemRelation(int[] columns, Func<TextForm, ColumnCheck> compile)
{
    public int[] Columns => columns;

    public ColumnCheck Compile(TextForm form) => compile(form);
}
