using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests;

public class TypedJsonTests
{
    private static string Written(object? value, bool plain = false)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            if (plain)
                TypedJson.WritePlain(json, value);
            else
                TypedJson.Write(json, value);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static object? Read(string text)
    {
        Utf8JsonReader json = new(Encoding.UTF8.GetBytes(text));
        json.Read();
        return TypedJson.Read(ref json);
    }

    // As a server of Neo4j 5.26 writes them.
    [Theory]
    [InlineData("""{"$type":"Integer","_value":"9007199254740993"}""", 9007199254740993L)]
    [InlineData("""{"$type":"Float","_value":"1.5"}""", 1.5)]
    [InlineData("""{"$type":"Float","_value":"-Infinity"}""", double.NegativeInfinity)]
    [InlineData("""{"$type":"Null","_value":null}""", null)]
    [InlineData("""{"$type":"Boolean","_value":true}""", true)]
    [InlineData("""{"$type":"String","_value":"Erdo\u011fan"}""", "Erdoğan")]
    public void Read_WhatTheServerWrites_KeepsItsType(string text, object? value) => Assert.Equal(value, Read(text));

    [Fact]
    public void Write_DateAndBytes_HaveTheirTypes()
    {
        Assert.Equal("""{"$type":"Date","_value":"2014-06-16"}""", Written(new DateOnly(2014, 6, 16)));
        Assert.Equal("""{"$type":"Base64","_value":"AQI="}""", Written(new byte[] { 1, 2 }));
        Assert.Equal("""{"$type":"Map","_value":{"a":{"$type":"List","_value":[{"$type":"Integer","_value":"1"},{"$type":"Null","_value":null}]}}}""", Written(new CypherMap { { "a", new object?[] { 1, null } } }));
    }

    [Fact]
    public void ReadAfterWrite_AnyValue_IsTheSame() => Prop.ForAll(Arb.From(Values(3)), value =>
    {
        object? read = Read(Written(value));
        return Shown(read) == Shown(value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WritePlain_WholeDouble_KeepsItsPoint()
    {
        Assert.Equal("[1.0,0.25,1E+20,9007199254740993,\"x\",null,true]", Written(new object?[] { 1.0, 0.25, 1e20, 9007199254740993L, "x", null, true }, plain: true));
        Assert.False(TypedJson.NeedsTypes(new CypherMap { { "a", new object?[] { 1.0, 1, "x", null } } }));
        Assert.True(TypedJson.NeedsTypes(new CypherMap { { "a", new object?[] { new DateOnly(2014, 6, 16) } } }));
        Assert.True(TypedJson.NeedsTypes(double.NaN));
    }

    [Theory]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"$type":"Integer","_value":"1"}]]},"errors":[{"code":"Neo.X","message":"m"}]}""", 1, "Neo.X")]
    [InlineData("""{"data":{"fields":[],"values":[]},"bookmarks":["b"]}""", 0, null)]
    [InlineData("""{"errors":[{"code":"Neo.Y"}]}""", 0, "Neo.Y")]
    public void ReadAnswer_ErrorsInTheBody_AreSeen(string text, int rows, string? code)
    {
        QueryAnswer answer = QueryAnswer.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((rows, code), (answer.Rows.Count, answer.Errors.Select(error => error.Code).FirstOrDefault()));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"$type":"Integer","_value":"1"}]""")]
    [InlineData("""{"hello":1}""")]
    [InlineData("""{"data":{"fields":["a"],"values":[[1]]}}""")]
    public void ReadAnswer_NoAnswerOfTheQueryApi_IsRefused(string text) => Assert.ThrowsAny<JsonException>(() => QueryAnswer.Read(Encoding.UTF8.GetBytes(text)));

    private static Gen<object?> Values(int depth)
    {
        Gen<object?> simple = Gen.OneOf(
            Gen.Constant<object?>(null), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null && IsWellFormed(text)).Select(text => (object?)text), ArbMap.Default.GeneratorFor<long>().Select(number => (object?)number),
            ArbMap.Default.GeneratorFor<double>().Select(number => (object?)number), ArbMap.Default.GeneratorFor<bool>().Select(flag => (object?)flag), Gen.Choose(0, 3_000_000).Select(day => (object?)DateOnly.FromDayNumber(day)));
        return depth == 0 ? simple : Gen.OneOf(simple, Gen.ArrayOf(Values(depth - 1)).Select(list => (object?)list));
    }

    // A lone half of a surrogate pair has no UTF-8.
    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);

    private static string Shown(object? value) => value is object?[] list ? $"[{string.Join(", ", list.Select(Shown))}]" : $"{value?.GetType().Name}:{(value is double number ? number.ToString("R") : value)}";
}
