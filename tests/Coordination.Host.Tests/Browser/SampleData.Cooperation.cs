namespace Coordination.Host.Tests.Browser;

internal sealed partial class SampleData
{
    /// <summary>A need that is judged and chosen a form for, an agreement with a follow-up, a judgement, and places at a host.</summary>
    private async Task CooperationAsync()
    {
        await OrganisationAsync("Idrottsföreningen", "CivilSociety");
        var need = (await SaveAsync((await coordinator.OpenAsync("/samverkan/behov/nytt")).Form("form.form").Set("Input.Title", "Feriejobb i föreningslivet").Set("Input.Purpose", "Fler unga ska få ett första jobb.")
            .Set("Input.Field", "SummerJobs").Set("Input.Counterpart", "Idrottsföreningen").Set("Input.ValuePerYear", "400 000"))).Url.AbsolutePath;
        await SaveAsync((await coordinator.OpenAsync($"{need}/val/marknad")).Form("form.form").Set("Input[OrderedService].Answer", "No").Set("Input[MarketExists].Answer", "Yes").Set("Input[ServiceProcured].Answer", "Yes"), "Spara och fortsätt");
        await SaveAsync((await coordinator.OpenAsync($"{need}/valj")).Form("form.form").Set("Input.Form", "AssociationGrant").Set("Input.Ground", "Marknadstestet talar emot IOP."));
        await SaveAsync((await coordinator.OpenAsync("/samverkan/demokrati/ny")).Form("form.form").Set("Input.Counterpart", "Idrottsföreningen").Set("Input.Outcome", "Met").Set("Input.Ground", "Stadgarna.").Set("Input.Committee", "KS"));
        await SaveAsync((await coordinator.OpenAsync($"/samverkan/avtal/nytt?behov={need.Split('/')[^1]}")).Form("form.form").Set("Input.StartsOn", Iso(_today)).Set("Input.EndsOn", Iso(_today.AddYears(1)))
            .Set("Input.Committee", "KS").Set("Input.FollowUpOn", Iso(_today.AddDays(90))));
        await SaveAsync((await coordinator.OpenAsync("/samverkan/vardar/ny")).Form("form.form").Set("Input.Host", "Idrottsföreningen").Set("Input.Field", "SummerJobs").Set("Input.Offered", "12").Set("Input.Taken", "7"));
    }
}
