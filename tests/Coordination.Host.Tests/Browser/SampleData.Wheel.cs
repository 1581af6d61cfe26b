namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A year of follow-up, so that the wheel has its points.</summary>
    private async Task WheelAsync() =>
        await SaveAsync((await coordinator.OpenAsync("/arshjul/uppfoljning")).Form("form.form").Set("Template", "Stockholm"), "Lägg in punkterna");
}
