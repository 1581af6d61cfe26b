using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Coordination.Host.Database;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coordination.Host.CommandLine;

/// <summary>The product's command line, composed of what the modules offer. Without a command the Host serves.</summary>
internal static class ProductCommands
{
    private static readonly string[] HelpWords = ["-h", "-?", "/?", "/h", "--help", "--version"];

    /// <summary>
    /// True when the arguments ask for a command. Configuration (<c>--urls</c>, <c>--Key=Value</c>, <c>--Section:Key Value</c>,
    /// <c>Key=Value</c>) is left to the web host.
    /// </summary>
    public static bool IsMeant(IReadOnlyList<string> args) =>
        args.Count > 0 && (HelpWords.Contains(args[0], StringComparer.Ordinal) || !IsConfiguration(args[0]));

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">What the caller asked for.</param>
    /// <param name="error">What went wrong, in words.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="settings">Settings for commands that use the database, as the web host's command line takes them.</param>
    /// <returns>The process's exit code: <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken ct, IReadOnlyList<string>? settings = null)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en")
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        }

        var parsed = Compose(Modules.All, settings ?? []).Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(configuration, ct);
        }

        await parsed.InvokeAsync(configuration, ct);
        return ExitCodes.Usage;
    }

    private static bool IsConfiguration(string argument) =>
        argument.Contains('=', StringComparison.Ordinal) || argument.StartsWith("--", StringComparison.Ordinal) || argument.StartsWith('/');

    private static RootCommand Compose(IReadOnlyList<IModule> modules, IReadOnlyList<string> settings)
    {
        var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var own = factory.Create(typeof(Texts));
        var root = new RootCommand(own["Commands.Product"]);
        foreach (var module in modules)
        {
            var assembly = module.Assembly.GetName().Name!;
            var texts = factory.Create($"{assembly}.{nameof(Texts)}", assembly);
            foreach (var command in module.Commands)
            {
                Add(root, command, texts, settings);
            }
        }

        // The list of commands shows a whole line for each, not only its first word.
        foreach (var group in root.Subcommands.Where(c => c.Description is null))
        {
            group.Description = string.Join(Environment.NewLine, group.Subcommands.Select(c =>
                $"{group.Name} {c.Name} {string.Join(' ', c.Arguments.Select(a => a.Name).Concat(c.Options.Where(o => o is not HelpOption).Select(o => $"[{o.Name}]")))}: {c.Description}"));
        }

        var help = new Command("help", own["Commands.Help"]);
        help.SetAction((parsed, ct) => root.Parse(["--help"]).InvokeAsync(parsed.InvocationConfiguration, ct));
        root.Add(help);
        return root;
    }

    private static void Add(Command root, IModuleCommand command, IStringLocalizer texts, IReadOnlyList<string> settings)
    {
        var words = command.Name.Split(' ');
        var parent = root;
        foreach (var word in words[..^1])
        {
            var next = parent.Subcommands.FirstOrDefault(c => c.Name == word);
            if (next is null)
            {
                next = new Command(word);
                parent.Add(next);
            }

            parent = next;
        }

        parent.Add(Translate(words[^1], command, texts, settings));
    }

    private static Command Translate(string name, IModuleCommand command, IStringLocalizer texts, IReadOnlyList<string> settings)
    {
        var translated = new Command(name, texts[command.DescriptionKey]);
        var arguments = command.Parameters.Where(p => p is { IsSwitch: false, IsMany: false }).Select(p => new Argument<string>(p.Name) { Description = texts[p.DescriptionKey] }).ToList();
        var lists = command.Parameters.Where(p => p.IsMany).Select(p => new Argument<string[]>(p.Name) { Description = texts[p.DescriptionKey], Arity = ArgumentArity.OneOrMore }).ToList();
        var switches = command.Parameters.Where(p => p.IsSwitch).Select(p => new Option<bool>(p.Name) { Description = texts[p.DescriptionKey] }).ToList();
        arguments.ForEach(translated.Add);
        lists.ForEach(translated.Add);
        switches.ForEach(translated.Add);
        translated.SetAction(async (parsed, ct) =>
        {
            var values = arguments.ToDictionary(a => a.Name, a => parsed.GetRequiredValue(a), StringComparer.Ordinal);
            foreach (var given in switches.Where(parsed.GetValue))
            {
                values[given.Name] = "";
            }

            var call = new CommandCall(values, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, texts)
            {
                Lists = lists.ToDictionary(a => a.Name, IReadOnlyList<string> (a) => parsed.GetRequiredValue(a), StringComparer.Ordinal),
                OpenProductAsync = token => OpenProductAsync(settings, token),
            };
            try
            {
                return await command.RunAsync(call, ct);
            }
            catch (Exception exception) when (CannotStartException.Describe(exception) is { Count: > 0 } problems)
            {
                await StartProblems.WriteAsync(call.Error, problems);
                return ExitCodes.Refused;
            }
        });
        return translated;
    }

    /// <summary>The log is silent: what a command prints is for the one who called it.</summary>
    private static async Task<CommandProduct> OpenProductAsync(IReadOnlyList<string> settings, CancellationToken ct)
    {
        var builder = CoordinationHost.CreateBuilder([.. settings]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.Services.StartDatabaseAsync(ct);
            return new(app, app.Services.CreateAsyncScope());
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
