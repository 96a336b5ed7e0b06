using System.Collections.Generic;

namespace GovData.Mutants;

/// <summary>An element of a DER value altered: its tag, its content, its presence or its place; the lengths round it are made right again, so that the change is seen and not the length.</summary>
internal static class Asn1Mutation
{
    /// <summary>One TLV and what is inside it, where it is constructed or holds another value.</summary>
    private sealed class Node(byte tag, byte[] content)
    {
        public byte Tag { get; set; } = tag;

        public byte[] Content { get; set; } = content;

        public List<Node> Children { get; } = [];

        public byte[] Prefix { get; set; } = [];
    }

    public static (string Kind, byte[] Bytes) Of(byte[] der, Chance chance)
    {
        if (Parse(der, 0) is not { Count: 1 } roots) return ("byte of a value flipped", ByteMutation.Of(der, chance).Bytes);
        var all = new List<(Node Node, List<Node> Siblings)>();
        Collect(roots, all);
        var (node, siblings) = all[chance.Below(all.Count)];
        var kind = Change(node, siblings, all, chance);
        return (kind, Concat(roots));
    }

    private static string Change(Node node, List<Node> siblings, List<(Node Node, List<Node> Siblings)> all, Chance chance)
    {
        switch (chance.Below(6))
        {
            case 0:
                node.Tag ^= (byte)(1 << chance.Below(8));
                return "element's tag changed";
            case 1:
                siblings.Remove(node);
                return "element dropped";
            case 2:
                siblings.Insert(siblings.IndexOf(node), node);
                return "element doubled";
            case 3 when siblings.Count > 1:
                siblings.Remove(node);
                siblings.Insert(chance.Below(siblings.Count + 1), node);
                return "element moved";
            case 4:
                var other = all[chance.Below(all.Count)].Node;
                (node.Tag, node.Content) = (other.Tag, other.Children.Count == 0 ? other.Content : []);
                return "element replaced";
            default:
                if (node.Children.Count > 0) return ChangeContent(all[^1].Node, chance);
                return ChangeContent(node, chance);
        }
    }

    private static string ChangeContent(Node node, Chance chance)
    {
        if (node.Content.Length == 0) node.Content = [0];
        else node.Content = ByteMutation.Of(node.Content, chance).Bytes;
        node.Children.Clear();
        return "element's content changed";
    }

    private static void Collect(List<Node> nodes, List<(Node Node, List<Node> Siblings)> all)
    {
        foreach (var node in nodes)
        {
            all.Add((node, nodes));
            Collect(node.Children, all);
        }
    }

    /// <summary>The values one after the other; null when the bytes are none.</summary>
    private static List<Node>? Parse(byte[] der, int depth)
    {
        var (nodes, at) = (new List<Node>(), 0);
        while (at < der.Length)
        {
            if (at + 2 > der.Length || (der[at] & 0x1F) == 0x1F || depth > 30) return null;
            int first = der[at + 1], count = first < 0x80 ? 0 : first & 0x7F, start = at + 2 + count, length = count == 0 ? first : 0;
            if (first == 0x80 || count > 3 || start > der.Length) return null;
            for (var i = 0; i < count; i++) length = (length << 8) | der[at + 2 + i];
            if (length > der.Length - start) return null;
            nodes.Add(Inside(new(der[at], der[start..(start + length)]), depth));
            at = start + length;
        }
        return nodes;
    }

    /// <summary>What is constructed, and an OCTET STRING or BIT STRING that holds a SEQUENCE, is gone into.</summary>
    private static Node Inside(Node node, int depth)
    {
        node.Prefix = node.Tag == 3 && node.Content is [0, 0x30, ..] ? [0] : [];
        var holds = (node.Tag & 0x20) != 0 || node.Prefix.Length > 0 || (node.Tag == 4 && node.Content is [0x30, ..]);
        if (holds && Parse(node.Content[node.Prefix.Length..], depth + 1) is { } children) node.Children.AddRange(children);
        if (node.Children.Count == 0) node.Prefix = [];
        return node;
    }

    private static byte[] Concat(List<Node> nodes)
    {
        var bytes = new List<byte>();
        foreach (var node in nodes)
        {
            byte[] content = node.Children.Count > 0 ? [.. node.Prefix, .. Concat(node.Children)] : node.Content;
            bytes.Add(node.Tag);
            bytes.AddRange(Length(content.Length));
            bytes.AddRange(content);
        }
        return [.. bytes];
    }

    private static byte[] Length(int length) => length switch
    {
        < 0x80 => [(byte)length],
        < 0x100 => [0x81, (byte)length],
        < 0x10000 => [0x82, (byte)(length >> 8), (byte)length],
        _ => [0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };
}
