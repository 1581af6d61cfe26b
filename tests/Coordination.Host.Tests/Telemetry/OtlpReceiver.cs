using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Coordination.Host.Tests.Telemetry;

/// <summary>A span as it arrived.</summary>
internal sealed record ReceivedSpan(string TraceId, string Name, IReadOnlyDictionary<string, string> Tags);

/// <summary>An OpenTelemetry collector of a few lines: takes OTLP over HTTP and reads the spans out of the protobuf.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public ConcurrentBag<ReceivedSpan> Spans { get; } = [];

    /// <summary>Paths that something was posted to.</summary>
    public ConcurrentBag<string> Paths { get; } = [];

    public string Address => _app.Urls.First();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Paths.Add(context.Request.Path.Value!);
        if (context.Request.Path == "/v1/traces")
        {
            foreach (var span in Fields(body.ToArray(), 1).SelectMany(resource => Fields(resource, 2)).SelectMany(scope => Fields(scope, 2)))
            {
                var tags = Fields(span, 9).Select(tag => (Key: Text(tag, 1), Value: Fields(tag, 2).Select(value => Text(value, 1)).FirstOrDefault() ?? ""));
                Spans.Add(new(Convert.ToHexStringLower(Fields(span, 1).Single()), Text(span, 5), tags.ToDictionary(t => t.Key, t => t.Value)));
            }
        }
    }

    private static string Text(byte[] message, int number) => Fields(message, number).Select(Encoding.UTF8.GetString).FirstOrDefault() ?? "";

    /// <summary>The length-delimited fields of that number.</summary>
    private static List<byte[]> Fields(byte[] message, int number)
    {
        var (found, at) = (new List<byte[]>(), 0);
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += sizeof(ulong);
                    break;
                case 5:
                    at += sizeof(uint);
                    break;
                default:
                    var length = (int)Varint(message, ref at);
                    if (key >> 3 == (ulong)number)
                    {
                        found.Add(message[at..(at + length)]);
                    }

                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
