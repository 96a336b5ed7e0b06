using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>What an act has done: for a program the answer, for a person a notice in both languages.</summary>
internal sealed record ActDone(JsonObject Answer, string Notice);
