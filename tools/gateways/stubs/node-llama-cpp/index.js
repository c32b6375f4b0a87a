throw new Error("node-llama-cpp is not installed: the tests ask no language model");
