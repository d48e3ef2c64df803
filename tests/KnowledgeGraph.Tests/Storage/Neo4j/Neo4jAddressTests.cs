using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests;

public class Neo4jAddressTests
{
    private static Neo4jAddress Parse(string text, params (string Name, string Value)[] environment) =>
        Neo4jAddress.Parse(text, name => environment.FirstOrDefault(variable => variable.Name == name).Value);

    [Theory]
    [InlineData("http://ann:secret@host:7474/graph", "http://host:7474/graph", "ann", "secret")]
    [InlineData("http://ann:secret@host:7474/db/graph", "http://host:7474/graph", "ann", "secret")]
    [InlineData("http://ann:secret@host:7474/db", "http://host:7474/neo4j", "ann", "secret")]
    [InlineData("https://ann:p%40ss%2F%3A@host/", "https://host/neo4j", "ann", "p@ss/:")]
    [InlineData("http://:secret@[::1]:7474", "http://[::1]:7474/neo4j", "neo4j", "secret")]
    public void Parse_Address_IsTakenApart(string text, string shown, string user, string password)
    {
        Neo4jAddress address = Parse(text);
        Assert.Equal((shown, user, password), (address.ToString(), address.User, address.Password));
    }

    [Fact]
    public void Parse_WhatIsLeftOut_ComesFromTheEnvironment()
    {
        Neo4jAddress address = Parse("http://host:7474", ("NEO4J_USERNAME", "ann"), ("NEO4J_PASSWORD", "secret"), ("NEO4J_DATABASE", "graph"));
        Assert.Equal(("http://host:7474/graph", "ann", "secret"), (address.ToString(), address.User, address.Password));
    }

    [Theory]
    [InlineData("http://host:7474", "There is no password for http://host:7474. Set NEO4J_PASSWORD")]
    [InlineData("ftp://ann:secret@host/x", "'ftp://' is no protocol of Neo4j")]
    [InlineData("http://ann:se/cret@host:7474/x", "is no address. Write http://user:password@host:7474/database")]
    [InlineData("http://ann:secret@host:7474/db/graph/more", "has more in its path than the name of a database")]
#if !FULL_FEED
    [InlineData("bolt://ann:secret@host:7687", "This build of kg does not speak Bolt (bolt://). Give the server's HTTP address (http://host:7474), or use a build with Neo4j.Driver: 'dotnet build -p:FullFeed=true'")]
    [InlineData("neo4j+s://ann:secret@host", "This build of kg does not speak Bolt (neo4j+s://)")]
#endif
    public void Parse_NoAddress_SaysWhyWithoutThePassword(string text, string message)
    {
        StoreException refused = Assert.Throws<StoreException>(() => Parse(text));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cret", refused.Message, StringComparison.Ordinal);
    }
}
