using Coordination.Platform.Documents;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ReadLists;

/// <summary>Reads lists for other modules too, with the guards that the reading of plans has.</summary>
internal sealed class ListFileReader : IListFileReader
{
    public Result<string> Read(byte[] content, string fileName) => ListFile.Read(content, fileName);
}
