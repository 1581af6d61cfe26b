using System.Text.Encodings.Web;
using System.Text.Json;
using Coordination.Platform.CommandLine;
using Coordination.Procurement.Formats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary><c>procurement import FILE… --json</c>: takes files into the register and prints what came of it.</summary>
internal sealed class ImportNoticesCommand : IModuleCommand
{
    private const string Files = "FILE…";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "procurement import";

    public string DescriptionKey => "Commands.ProcurementImport";

    public IReadOnlyList<CommandParameter> Parameters => [new(Files, "Commands.NoticeRead.Files"), new(Json, "Commands.ProcurementImport.Json")];

    public async Task<int> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var product = await call.OpenProductAsync(ct);
        var importer = product.Services.GetRequiredService<ImportNoticeFileHandler>();
        var print = new ImportPrint();
        foreach (var path in NoticePath.InOrder(call.ValuesOf(Files)))
        {
            using var file = NoticePath.Open(path);
            if (file is null)
            {
                var tally = new ImportTally();
                tally.Reject(NoticePath.NotOpened(path), 1, NoticePath.NotOpened(path).Problems);
                print.Add(tally, call.Texts);
                continue;
            }

            print.Add(await importer.HandleAsync(file, Path.GetFileName(path), null, null, ct), call.Texts);
        }

        if (call.Has(Json))
        {
            await call.Output.WriteLineAsync(JsonSerializer.Serialize(print, Options).AsMemory(), ct);
        }
        else
        {
            await call.Output.WriteLineAsync(call.Texts["NoticeImport.Done", print.Read, print.New, print.Changed, print.Unchanged, print.Rejected].Value);
        }

        foreach (var reason in print.Reasons)
        {
            await call.Error.WriteLineAsync($"{reason.Code}: {reason.File} {reason.Path}: {reason.Message}");
        }

        return print.Read > 0 && print.Rejected == print.Read ? ExitCodes.Refused : ExitCodes.Done;
    }
}

/// <summary>What the command prints. Names of fields are for programs that read it: only added to, never changed.</summary>
internal sealed record ImportPrint
{
    private readonly List<ImportReason> _reasons = [];
    private readonly List<ImportReason> _remarks = [];

    public int Files { get; private set; }

    public int Read { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    public int Doubtful { get; private set; }

    /// <summary>Why something was rejected.</summary>
    public IReadOnlyList<ImportReason> Reasons => _reasons;

    /// <summary>What was doubtful in what is kept.</summary>
    public IReadOnlyList<ImportReason> Remarks => _remarks;

    /// <summary>How many there are of both, also of those that are not listed.</summary>
    public int Problems { get; private set; }

    public void Add(ImportTally tally, IStringLocalizer texts)
    {
        Files++;
        Read += tally.Read;
        New += tally.New;
        Changed += tally.Changed;
        Unchanged += tally.Unchanged;
        Rejected += tally.Rejected;
        Doubtful += tally.Doubtful;
        Problems += tally.Problems;
        Tell(_reasons, tally.Rejections, texts);
        Tell(_remarks, tally.Remarks, texts);
    }

    private static void Tell(List<ImportReason> list, IReadOnlyList<ImportRemark> remarks, IStringLocalizer texts) => list.AddRange(
        remarks.Take(ImportTally.MostTold - list.Count).Select(r => new ImportReason(r.File, r.Path, r.Code, r.Found, texts[$"Notices.Problem.{r.Code}"].Value) { Line = r.Line }));
}

/// <summary>A reason in words.</summary>
internal sealed record ImportReason(string File, string Path, string Code, string? Found, string Message)
{
    public int? Line { get; init; }
}
