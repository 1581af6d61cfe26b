namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// Splits letters into groups that share no obligation, so that each group is one commit: a crash between two commits can then
/// never leave a recipient out.
/// </summary>
internal static class DigestGroups
{
    public static IReadOnlyList<DigestGroup> Connect(IReadOnlyList<PlannedDigest> digests)
    {
        var parent = Enumerable.Range(0, digests.Count).ToArray();
        var first = new Dictionary<Guid, int>();
        for (var i = 0; i < digests.Count; i++)
        {
            foreach (var line in digests[i].Lines.Where(l => l.Rung is not null))
            {
                if (first.TryGetValue(line.Obligation.Id.Value, out var other))
                {
                    parent[Root(i)] = Root(other);
                }
                else
                {
                    first[line.Obligation.Id.Value] = i;
                }
            }
        }

        return [.. digests.Select((digest, i) => (digest, root: Root(i))).GroupBy(x => x.root).Select(g => new DigestGroup([.. g.Select(x => x.digest)]))];

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }
}
