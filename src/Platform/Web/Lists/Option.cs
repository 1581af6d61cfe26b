namespace Coordination.Platform.Web;

/// <summary>A choice in a select, a set of radio buttons or of checkboxes.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Hint">A line under a radio button or checkbox.</param>
public sealed record Option(string Value, string Text, string? Hint = null);
