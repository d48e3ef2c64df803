using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

/// <summary>The encoder's forward pass in scalar double arithmetic, loop by loop, straight from the model's tensors.</summary>
internal sealed unsafe class NaiveEncoder(ModelFile model)
{
    private const int Width = Encoder.Width;

    public double[][] Encode(int[] pieces, int[] shapes)
    {
        int vocabulary = model.Rows("encoder.word");
        double[][] x = [.. pieces.Select((piece, i) => Enumerable.Range(0, Width).Select(d =>
            ((double)model.Tensor<sbyte>("encoder.word", vocabulary, Width)[(piece * Width) + d] * model.Tensor<float>("encoder.word.scale", vocabulary)[piece])
            + model.Tensor<float>("encoder.position", Encoder.MostPieces, Width)[(i * Width) + d] + model.Tensor<float>("encoder.shape", WordShape.Count, Width)[(shapes[i] * Width) + d]).ToArray())];
        x = Norm("encoder.ln", x);
        for (int layer = 0; layer < model.Number("layers"); layer++)
        {
            string name = $"encoder.layers.{layer}";
            double[][] attended = Linear($"{name}.o", Attend(Linear($"{name}.qkv", x, 3 * Width)), Width);
            x = Norm($"{name}.ln1", Add(x, attended));
            double[][] inner = [.. Linear($"{name}.f1", x, 4 * Width).Select(row => row.Select(Gelu).ToArray())];
            x = Norm($"{name}.ln2", Add(x, Linear($"{name}.f2", inner, Width)));
        }

        return x;
    }

    private static double[][] Add(double[][] x, double[][] y) => [.. x.Zip(y, (a, b) => a.Zip(b, (p, q) => p + q).ToArray())];

    private double[][] Norm(string name, double[][] rows)
    {
        float* weight = model.Tensor<float>(name + ".weight", Width);
        float* bias = model.Tensor<float>(name + ".bias", Width);
        return [.. rows.Select(row =>
        {
            double mean = row.Average();
            double deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + 1e-12);
            return row.Select((value, i) => ((value - mean) / deviation * weight[i]) + bias[i]).ToArray();
        })];
    }

    private double[][] Linear(string name, double[][] rows, int outputs)
    {
        int inputs = rows[0].Length;
        int padded = (outputs + 15) / 16 * 16;
        sbyte* weights = model.Tensor<sbyte>(name + ".weight", padded / 16, inputs / 4, 16, 4);
        float* scales = model.Tensor<float>(name + ".scale", padded);
        float* bias = model.Tensor<float>(name + ".bias", padded);
        return [.. rows.Select(row =>
        {
            double scale = row.Max(Math.Abs) / 127;
            double[] whole = [.. row.Select(value => Math.Round(value / scale))];
            double[] result = new double[outputs];
            for (int output = 0; output < outputs; output++)
            {
                double sum = 0;
                for (int i = 0; i < inputs; i++)
                    sum += whole[i] * weights[(((((output / 16 * (inputs / 4)) + (i / 4)) * 16) + (output % 16)) * 4) + (i % 4)];
                result[output] = (sum * scale * scales[output]) + bias[output];
            }

            return result;
        })];
    }

    private static double[][] Attend(double[][] qkv)
    {
        double[][] result = [.. qkv.Select(_ => new double[Width])];
        for (int head = 0; head < Width; head += 32)
        {
            for (int i = 0; i < qkv.Length; i++)
            {
                double[] weights = [.. qkv.Select(other => Math.Exp(Enumerable.Range(0, 32).Sum(d => qkv[i][head + d] * other[Width + head + d]) / Math.Sqrt(32)))];
                for (int d = 0; d < 32; d++)
                    result[i][head + d] = qkv.Select((other, j) => weights[j] * other[(2 * Width) + head + d]).Sum() / weights.Sum();
            }
        }

        return result;
    }

    // The exact unit: Phi by Simpson's rule.
    private static double Gelu(double x)
    {
        if (Math.Abs(x) > 8)
            return x > 0 ? x : 0;
        const int Steps = 64;
        double width = x / Steps, sum = 0;
        for (int i = 0; i <= Steps; i++)
            sum += Math.Exp(-0.5 * i * width * i * width) * (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2);
        return x * (0.5 + (sum * width / 3 / Math.Sqrt(2 * Math.PI)));
    }
}
