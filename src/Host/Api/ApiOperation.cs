using System.Text.Json;
using System.Text.Json.Nodes;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Coordination.Host.Api;

/// <summary>Completes each operation: parameters, examples, descriptions of every answer and the trace header (DOK.15, DOK.20, DOT.02, SPA.04).</summary>
internal static class ApiOperation
{
    private const string Json = "application/json";

    private static JsonNode Day => JsonValue.Create("2027-03-31");

    private static JsonNode Moment => JsonValue.Create("2027-03-31T08:00:00Z");

    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<ApiParameters>().SelectMany(p => p.List))
        {
            operation.Parameters.Add(new OpenApiParameter { Name = parameter.Name, In = ParameterLocation.Query, Description = parameter.Description, Schema = Schema(parameter.Kind) });
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path))
        {
            parameter.Description ??= "Id of the resource. Resursens id.";
        }

        var serializer = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var example = metadata.OfType<ApiExample>().FirstOrDefault() is { } given ? JsonSerializer.SerializeToNode(given.Value, given.Value.GetType(), serializer) : null;
        foreach (var (status, answer) in operation.Responses ?? new OpenApiResponses())
        {
            if (answer is not OpenApiResponse response)
            {
                continue;
            }

            response.Description = ReasonPhrases.GetReasonPhrase(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture));
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers["traceparent"] = new OpenApiHeader { Description = "Trace of the call (W3C). Anropets spår.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            if (response.Content?.TryGetValue(Json, out var content) == true)
            {
                content.Example = example?.DeepClone();
            }
        }

        return Task.CompletedTask;
    }

    public static Task ExemplifyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (schema.Format is "date" or "date-time")
        {
            schema.Examples = [schema.Format == "date" ? Day : Moment];
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Schema(ApiParameterKind kind) => kind switch
    {
        ApiParameterKind.Number => new() { Type = JsonSchemaType.Integer, Format = "int32" },
        ApiParameterKind.Date => new() { Type = JsonSchemaType.String, Format = "date", Examples = [Day] },
        ApiParameterKind.Instant => new() { Type = JsonSchemaType.String, Format = "date-time", Examples = [Moment] },
        ApiParameterKind.Id => new() { Type = JsonSchemaType.String, Format = "uuid" },
        _ => new() { Type = JsonSchemaType.String },
    };
}
