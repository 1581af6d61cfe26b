using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Platform.Web;

/// <summary>Ids of what forms make, so that a form that is sent twice makes one thing.</summary>
public static class FormIds
{
    private const int FirstFreeByte = 9;

    /// <summary>
    /// The id of what this form makes, with these words: the same form and the same words give the same id, however often they are sent.
    /// Somebody who goes back, writes something else and sends again makes another thing, and nothing of it is lost.
    /// </summary>
    /// <param name="page">The page that was posted to.</param>
    /// <param name="formId">Made with the form, version 7, and carried by it in a hidden field. The time in it stays.</param>
    public static Guid IdOf(this PageModel page, Guid formId)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in page.Request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            foreach (var value in values)
            {
                Append(hash, value ?? string.Empty);
            }
        }

        foreach (var file in page.Request.Form.Files)
        {
            Append(hash, file.Name);
            Append(hash, file.FileName);
            using var content = file.OpenReadStream();
            hash.AppendData(SHA256.HashData(content));
        }

        Span<byte> id = stackalloc byte[16];
        formId.TryWriteBytes(id, bigEndian: true, out _);
        var words = hash.GetHashAndReset();
        for (var i = FirstFreeByte; i < id.Length; i++)
        {
            id[i] ^= words[i];
        }

        return new Guid(id, bigEndian: true);
    }

    /// <summary>With its length before it, so that no two lists of words read alike.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
