# kg in a container, with Bolt (FullFeed). Build: docker build -t kg .   Run: docker run --rm -v "$PWD:/work" kg ingest articles
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/KnowledgeGraph.Cli -c Release -p:FullFeed=true -o /kg

FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /kg /kg
# The user that the image of .NET brings; /work is where a volume with articles and stores goes.
RUN mkdir /work && chown $APP_UID /work
USER $APP_UID
WORKDIR /work
ENTRYPOINT ["dotnet", "/kg/kg.dll"]
