using System.Globalization;
using System.Text;
using System.Xml;

namespace KnowledgeGraph.Reports;

/// <summary>Writes a graph as GraphML (Brandes et al., GraphML progress report, 2001), which Gephi, yEd and Cytoscape read. Thread-safe.</summary>
public static class GraphMl
{
    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("name", "node", "string"), ("kind", "node", "string"), ("documents", "node", "int"),
        ("type", "edge", "string"), ("status", "edge", "string"), ("confidence", "edge", "double"), ("sources", "edge", "int"),
        ("first_seen", "edge", "string"), ("last_seen", "edge", "string"), ("quote", "edge", "string"), ("document", "edge", "string"),
    ];

    /// <summary>All actors and relations, in order of their identities. The same graph gives the same bytes.</summary>
    public static void Write(GraphSnapshot graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        using XmlWriter xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = false, Encoding = Encoding.UTF8, CheckCharacters = false });
        xml.WriteStartElement("graphml", "http://graphml.graphdrawing.org/xmlns");
        foreach ((string id, string owner, string type) in Keys)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", owner);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (Node node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", $"n{node.Id}");
            Data(xml, ("name", node.Actor.Name), ("kind", node.Actor.Kind.ToWord()), ("documents", $"{node.Documents}"));
            xml.WriteEndElement();
        }

        foreach (Relation relation in graph.Relations)
        {
            Evidence best = graph.Evidence[relation.Evidence[0]];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", $"n{relation.Source}");
            xml.WriteAttributeString("target", $"n{relation.Target}");
            Data(xml, ("type", relation.Type.ToWord()), ("status", relation.Status.ToWord()), ("confidence", relation.Confidence.ToString(CultureInfo.InvariantCulture)), ("sources", $"{relation.Sources}"),
                ("first_seen", $"{relation.FirstSeen}"), ("last_seen", $"{relation.LastSeen}"), ("quote", best.Quote), ("document", best.DocumentSource));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, params (string Key, string Value)[] values)
    {
        foreach ((string key, string value) in values.Where(pair => pair.Value.Length > 0))
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", key);
            xml.WriteString(string.Concat(value.Where(XmlConvert.IsXmlChar)));
            xml.WriteEndElement();
        }
    }
}
