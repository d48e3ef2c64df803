using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Tests;

public class ReportTests
{
    private const string Evil = "<script>alert(1)</script>";

    private static readonly GraphSnapshot Graph = Given.Graph(
        Given.Reading("one.txt", new Statement("Alpha", RelationType.Supports, "Beta"), new Statement("Beta", RelationType.Fights, "Gamma", Modality.Claimed, "Delta"), new Statement("Alpha", RelationType.Controls, "Town", Date: "2014-06-01")),
        Given.Reading("two.txt", new Statement("Alpha", RelationType.Controls, "Town", Modality.Denied, "Gamma", "2014-06-20"), new Statement("Gamma", RelationType.BackedBy, "Alpha", Modality.Intended)));

    [Fact]
    public void Html_SameGraph_SameBytes() => Assert.Equal(HtmlReport.Write(Graph, new ReportOptions()), HtmlReport.Write(Graph, new ReportOptions()));

    [Fact]
    public void Html_EveryStatement_CitesQuotesThatAreThere()
    {
        using IDocument page = new HtmlParser().ParseDocument(HtmlReport.Write(Graph, new ReportOptions()));
        IElement[] statements = [.. page.QuerySelectorAll("ul.statements li, table td:nth-child(2):has(.verb), h3:has(.verb)")];
        Assert.True(statements.Length > 10);
        Assert.All(statements, statement =>
        {
            IElement[] cites = [.. statement.QuerySelectorAll("sup.cite a")];
            Assert.NotEmpty(cites);
            Assert.All(cites, cite => Assert.NotNull(page.QuerySelector(cite.GetAttribute("href")!)));
        });
        Assert.Contains("Alpha controls Town, Gamma said.", page.QuerySelector("#quotes + p + ol")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_Page_LoadsNothingFromElsewhere()
    {
        using IDocument page = new HtmlParser().ParseDocument(HtmlReport.Write(Graph, new ReportOptions()));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(http", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_Sections_SayWhoSupportsFightsControlsAndDenies()
    {
        using IDocument page = new HtmlParser().ParseDocument(HtmlReport.Write(Graph, new ReportOptions()));
        IElement alpha = page.QuerySelector("#actor-alpha")!;
        Assert.Equal(["Supports and backs", "Controls"], alpha.QuerySelectorAll("h4").Select(heading => heading.TextContent));
        Assert.Contains("disputed", alpha.TextContent, StringComparison.Ordinal);
        Assert.Contains("Denies", page.QuerySelector("#actor-gamma")!.QuerySelectorAll("h4").Select(heading => heading.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("#unasserted ~ ul li").Length);
    }

    [Fact]
    public void Html_TextFromArticles_IsEscaped()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("<b>x.txt", new Statement(Evil, RelationType.Supports, "\"><svg onload=alert(2)>")));
        string page = HtmlReport.Write(graph, new ReportOptions { Title = Evil });
        Assert.DoesNotContain(Evil, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_TextFromArticles_IsEscaped()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("x.txt", new Statement("[a](http://evil)", RelationType.Supports, "**B** `c`\u001b[31m")));
        string text = MarkdownReport.Write(graph, new ReportOptions());
        Assert.Contains("\\[a\\]\\(http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**B**", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
        Assert.Equal(text, MarkdownReport.Write(graph, new ReportOptions()));
    }

    [Fact]
    public void Markdown_EveryStatement_CitesQuotesThatAreThere()
    {
        string text = MarkdownReport.Write(Graph, new ReportOptions());
        string[] statements = [.. text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains("**", StringComparison.Ordinal))];
        Assert.True(statements.Length > 10);
        Assert.All(statements, statement => Assert.Matches(@"\\\[\d+\\\]", statement));
        Assert.All(Regex.Matches(text, @"\\\[(\d+)\\\]").Select(match => match.Value), cite => Assert.Contains($"\n{cite} “", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Drawing_Types_DifferByMoreThanColour()
    {
        string svg = NetworkDrawing.Draw(Graph, Graph.Nodes);
        Assert.Contains("class=\"supports\"", svg, StringComparison.Ordinal);
        Assert.Contains("marker-end=\"url(#arrow)\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Delta", svg, StringComparison.Ordinal);
        Assert.NotEmpty(new HtmlParser().ParseDocument(svg).QuerySelectorAll("svg g.node"));
    }

    [Fact]
    public void Report_OfNothing_IsAPage()
    {
        GraphSnapshot empty = Given.Graph();
        Assert.Contains("no dates", HtmlReport.Write(empty, new ReportOptions()), StringComparison.Ordinal);
        Assert.Contains("None.", MarkdownReport.Write(empty, new ReportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfSomeActors_LeavesTheOthersOut()
    {
        string page = HtmlReport.Write(Graph, new ReportOptions { Actors = [Graph.Find("town")!.Id] });
        Assert.Contains("actor-town", page, StringComparison.Ordinal);
        Assert.DoesNotContain("actor-beta", page, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphMl_Graph_IsXmlWithEveryRelation()
    {
        using StringWriter writer = new();
        GraphMl.Write(Given.Graph(Given.Reading("x\u0001.txt", new Statement("A & <B>", RelationType.Supports, "C\u0002"))), writer);
        System.Xml.Linq.XDocument xml = System.Xml.Linq.XDocument.Parse(writer.ToString());
        Assert.Equal(2, xml.Descendants().Count(element => element.Name.LocalName == "node"));
        Assert.Single(xml.Descendants(), element => element.Name.LocalName == "edge");
    }
}
