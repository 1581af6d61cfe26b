using System.Diagnostics;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A refusal as Problem Details (RFC 9457), in the language that was asked for and with the trace id that the log has.</summary>
public sealed class ProblemAnswer(Problem problem, IReadOnlyList<Error> errors, IStringLocalizer? moduleTexts = null) : IResult
{
    /// <summary>The trace id of a request: what a person reads to the support, and what the log is searched for.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        await httpContext.Response.WriteAsJsonAsync(Details(httpContext), options: null, contentType: "application/problem+json", httpContext.RequestAborted);
    }

    private ProblemDetails Details(HttpContext context)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var details = new ProblemDetails
        {
            Type = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/problem/{problem.Slug}",
            Title = texts[problem.TitleKey],
            Status = problem.Status,
            Detail = errors.Count == 0 ? texts[problem.AdviceKey] : Text(errors[0]),
            Instance = context.Request.Path,
            Extensions = { ["traceId"] = TraceId(context) },
        };
        if (errors.Count > 0)
        {
            details.Extensions["code"] = errors[0].Code;
        }

        var parameters = errors.Where(e => e.Field is not null).Select(e => new { property = e.Field, reason = Text(e), code = e.Code }).ToArray();
        if (parameters.Length > 0)
        {
            details.Extensions["invalidParameters"] = parameters;
        }

        return details;
    }

    private string Text(Error error) => moduleTexts is null ? error.Code : moduleTexts[error.TextKey, error.Arguments];
}

/// <summary>Turns results into API answers.</summary>
public static class ProblemAnswers
{
    /// <summary>The answer of a failed result.</summary>
    public static IResult ToProblem(this Result result, IStringLocalizer texts) =>
        new ProblemAnswer(Problems.For(result.Errors[0].Kind), result.Errors, texts);

    /// <summary>Whether a request comes from a program, which gets Problem Details, and not from a browser, which gets a page.</summary>
    public static bool WantsProblemDetails(this HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/coordination"))
        {
            return true;
        }

        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
