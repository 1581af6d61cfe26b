namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>An enterprise of the register.</summary>
    private async Task EnterprisesAsync()
    {
        var form = await coordinator.OpenAsync("/foretag/nytt");
        await SaveAsync(form.Form("form.form").Set("Input.Name", "Tvätteriet Vågen").Set("Input.Number", "556016-0680")
            .Set("Input.LegalForm", "LimitedCompany").Set("Input.Kind", "WorkIntegrating"));
    }
}
