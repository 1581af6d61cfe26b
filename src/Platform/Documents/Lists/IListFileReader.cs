using Coordination.Platform.Results;

namespace Coordination.Platform.Documents;

/// <summary>
/// Makes the list of a file, CSV or XLSX, into lines that a person can read and change before anything is stored, and that
/// <see cref="ListTable"/> reads. Files that are broken, too large, locked or not what they say are refused.
/// </summary>
public interface IListFileReader
{
    /// <summary>One line for each row, cells parted by tabs.</summary>
    Result<string> Read(byte[] content, string fileName);
}
