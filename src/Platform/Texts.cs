namespace Coordination.Platform;

/// <summary>Marks the web kit's own texts (<c>Texts.sv.resx</c>, <c>Texts.en.resx</c>). Every project has its own such type.</summary>
public sealed class Texts;
