namespace Coordination.Platform.Modules;

/// <summary>The search box in the page frame: the list that it leads to. At most one module offers it.</summary>
/// <param name="TextKey">Key of the label in the module's <c>Texts</c>, such as «Sök åtgärd eller nämnd».</param>
/// <param name="Path">Address of the list; the words are sent as <c>q</c>.</param>
/// <param name="Policy">Shown to those whom this policy admits.</param>
public sealed record SearchEntry(string TextKey, string Path, string Policy);
