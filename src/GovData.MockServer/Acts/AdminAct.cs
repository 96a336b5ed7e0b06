namespace GovData.MockServer;

/// <summary>One act, with the fields it takes besides those of its path: another is refused, since whoever sent it believes that it does something.</summary>
internal sealed class AdminAct(Func<FormFields, ActDone> act, params string[] members)
{
    public ActDone Carry(string[] template, string[] parts, FormFields fields)
    {
        if (fields.Names.Except(members).FirstOrDefault() is { } other)
            throw new FormatException($"There is no field '{other}' here. " + (members.Length == 0 ? "This act takes none." : $"This act takes {string.Join(", ", members)}."));
        for (var i = 0; i < parts.Length; i++)
            if (template[i].StartsWith('{')) fields.Set(template[i].Trim('{', '}'), Uri.UnescapeDataString(parts[i]));
        return act(fields);
    }
}
