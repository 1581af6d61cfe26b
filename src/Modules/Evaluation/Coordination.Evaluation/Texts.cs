namespace Coordination.Evaluation;

/// <summary>Marks the module's texts (<c>Texts.sv.resx</c>, <c>Texts.en.resx</c>).</summary>
internal sealed class Texts;
