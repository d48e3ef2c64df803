using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Where the running text of a page is: text length against link density (Kohlschütter, Fankhauser, Nejdl, Boilerplate detection
/// using shallow text features, 2010). One pass, without recursion, for pages nest as deep as they like. O(nodes). Thread-safe.
/// </summary>
internal static class TextDensity
{
    private const double Most = 0.75;
    private const int RunningText = 80;
    private static readonly HashSet<string> TextBlocks = ["P", "LI", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "DD", "DT"];
    private static readonly HashSet<string> Containers = ["DIV", "SECTION", "ARTICLE", "TD"];

    /// <summary>The text blocks of the smallest element that holds most of the running text under <paramref name="root"/>, in page order.</summary>
    public static List<IElement> DensestBlocks(IElement root)
    {
        Dictionary<INode, Measure> measures = Measures(root);
        IElement best = root;
        while (best.Children.FirstOrDefault(child => measures[child].Mass > Most * measures[root].Mass) is { } inner)
            best = inner;
        List<IElement> blocks = [];
        foreach ((INode node, bool leaves) in Walk(best))
        {
            if (!leaves && measures.TryGetValue(node, out Measure measure) && measure.IsBlock)
                blocks.Add((IElement)node);
        }

        return blocks;
    }

    /// <summary>The text under an element; a line break for each of the page's, none for those of its source.</summary>
    public static string TextOf(IElement element)
    {
        StringBuilder text = new();
        foreach ((INode node, bool leaves) in Walk(element))
        {
            if (leaves)
                continue;
            if (node is IText words)
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            else if (node is IElement { TagName: "BR" })
                text.Append('\n');
        }

        return text.ToString();
    }

    // From the leaves up: each element's text and link text, whether it is a block, and the running text of the blocks in it.
    private static Dictionary<INode, Measure> Measures(IElement root)
    {
        Dictionary<INode, Measure> measures = [];
        foreach ((INode node, bool leaves) in Walk(root))
        {
            if (!leaves || node is not IElement element)
                continue;
            Measure sum = default;
            int own = 0;
            foreach (INode child in element.ChildNodes)
            {
                if (child is IText text)
                    own += text.Data.AsSpan().Trim().Length;
                else if (measures.TryGetValue(child, out Measure inner))
                    sum = new Measure(sum.Text + inner.Text, sum.Links + inner.Links, sum.Mass + inner.Mass, sum.HasBlock || inner.HasBlock || inner.IsBlock, false);
            }

            int length = own + sum.Text;
            int links = element.TagName == "A" ? length : sum.Links;
            bool isBlock = !sum.HasBlock && (TextBlocks.Contains(element.TagName) || (Containers.Contains(element.TagName) && own > RunningText));
            measures[element] = new Measure(length, links, isBlock ? Math.Max(0, length - 2 * links) : sum.Mass, sum.HasBlock, isBlock);
        }

        return measures;
    }

    // Every node under the root, and the root: once when it is entered, once when it is left.
    private static IEnumerable<(INode Node, bool Leaves)> Walk(INode root)
    {
        Stack<(INode Node, int Next)> open = new([(root, 0)]);
        yield return (root, false);
        while (open.TryPop(out (INode Node, int Next) top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                yield return (top.Node, true);
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            INode child = top.Node.ChildNodes[top.Next];
            yield return (child, false);
            open.Push((child, 0));
        }
    }

    private readonly record struct Measure(int Text, int Links, double Mass, bool HasBlock, bool IsBlock);
}
