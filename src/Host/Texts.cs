namespace Coordination.Host;

/// <summary>Marks the Host's own texts (<c>Texts.sv.resx</c>, <c>Texts.en.resx</c>).</summary>
internal sealed class Texts;
