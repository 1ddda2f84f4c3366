title = 演習: キーのないチャット
about = チャット アプリが、Azure OpenAI リソースのキーと Service Bus の接続文字列を持っています。両方をアプリの ID に置き換えましょう。

beat-0 =
    .title = 余分なシークレットが 2 つ
    .say = `contoso-chat` はモデルに質問し、会話記録をキューに送信します。どちらにも、設定にあるシークレットを使っています。シークレットなしで両方を行えるようにしてください。アプリは会話記録を読み取らず、モデルのキーを取得することもできないようにします。
    .notes = 模範解答: `contoso-chat` に ID を与えます。`oai-contoso-chat` に対する `Cognitive Services OpenAI User` と、キューに対する `Azure Service Bus Data Sender` を割り当てます。両方の呼び出しが ID を使うようにし、両方の設定を削除します。よくある誤答: シークレットをキー コンテナーに移す (読み取った後は、やはりアプリが持っています)、`Azure Service Bus Data Owner` (受信もできます)、`Contributor` (キーを取得でき、どちらも開きません)。その後、キーを無効にします。どちらのリソースでも、`disableLocalAuth` がキーを拒否します。[マネージド ID を使用する Azure OpenAI](https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity)
    .goal-2 = contoso-chat がモデルに質問できる
    .goal-3 = contoso-chat が会話記録を送信できる
    .goal-4 = contoso-chat が会話記録を受信できない
    .goal-5 = contoso-chat がモデルのキーを取得できない
