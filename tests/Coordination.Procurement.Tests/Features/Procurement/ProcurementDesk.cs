using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>What the module has told others, and a procurement entered as a person would.</summary>
internal static class ProcurementDesk
{
    /// <summary>Every fact of the kind that the module has told, oldest first.</summary>
    public static Task<List<T>> ToldAsync<T>(this CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<ProcurementDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });

    public static async Task<PageForm> NewAsync(this Visitor officer, string title) =>
        (await officer.OpenAsync("/upphandlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Status", "Planned").Set("Input.BuyerName", "Exempelkommunen");

    public static async Task<string> EnterAsync(this Visitor officer, string title, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var form = await officer.NewAsync(title);
        foreach (var (field, value) in fields)
        {
            form.Set($"Input.{field}", value);
        }

        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }
}
