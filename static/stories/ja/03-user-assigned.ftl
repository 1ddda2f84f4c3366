title = ユーザー割り当て: 複数のリソースで 1 つの ID を共有する
about = 仮想マシン、Web アプリ、関数アプリが、1 つのマネージド ID と 1 回の権限の付与を共有します。それを 1 か所でどう管理するか、新しいホストがどうしてすぐ使えるか、侵入されるとどこまで手が届くかを見ていきます。

beat-0 =
    .title = ホストより先にある ID
    .say = `id-docs-reader` は独立したリソースであり、それができると同時にサービス プリンシパルも存在します。そこで、権限の付与は前もって 1 回で済ませます。`documents` に対する `Storage Blob Data Reader` です。この ID を持つホストは、まだありません。
    .notes = システム割り当て ID と比べてみましょう。そちらでは、リソースが存在するまで、付与する相手がいません。[ベスト プラクティス](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = ID にはロールがあります。マシンは `documents` を読み取れますか?

beat-1 =
    .title = 関連付ければ動く
    .say = マシンには、トークンを求める相手がいませんでした。ここで ID をマシンに関連付けると、次の呼び出しは通ります。ロールには誰も手を触れていません。マシンはこの ID のトークンを求めることができ、シークレットは持っていません。
    .notes = 関連付けには 2 つのアクセス許可が必要です。マシンへの書き込みと、ID に対する `Managed Identity Operator` (またはそれに類するもの) です。関連付けてよい者は、その ID になれます。

beat-2 =
    .title = Web アプリにも
    .say = 同じ ID を Web アプリに関連付けます。コードはマシンのものと同じで、トークンを求めるときに ID を指定しません。
    .notes = マシンは唯一の ID を使いますが、App Service と Functions はそうしません。この種類の ID で最もよくある驚きです。[App Service](https://learn.microsoft.com/azure/app-service/overview-managed-identity)
    .question = ID もロールもコードも、マシンと同じです。Web アプリは読み取れますか?

beat-3 =
    .title = ID を指定する
    .say = 指定がないと、ユーザー割り当て ID しかない場合でも、App Service は **システム割り当て** ID を求められたものとして応答します。そこで、両方のアプリのコードで `id-docs-reader` をクライアント ID で指定すると、3 つのホストすべてが読み取れます。
    .notes = マシンも含めて、どこでも指定してください。指定のないコードは、後から 2 つ目の ID が関連付けられると動かなくなることがあります。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = 新しいホストが加わる
    .say = 1 つ目の関数アプリの隣に、2 つ目を置きます。作成時に `id-docs-reader` が関連付けられ、コードもそれを指定しています。プリンシパルは作成されず、ロールも割り当てられません。
    .notes = スケール セット、レプリカ、短命なホストでは、これがこの種類を選ぶ理由です。
    .question = `func-archive` は新品で、そのためにロールを割り当てた人はいません。読み取れますか?

beat-5 =
    .title = では、Document Intelligence は?
    .say = `func-archive` は加わったその時から準備ができていました。そこで、Document Intelligence にも同じ ID を共有させることにします。関連付けはできます。このリソースの種類には、そのための場所があるからです。
    .notes = 共有を計画する前に、そのサービスについて調べてください。[Document Intelligence](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)
    .question = `id-docs-reader` を Document Intelligence にも関連付けました。このサービスはその ID で `documents` を読み取れますか?

beat-6 =
    .title = 取り除く割り当ては 1 つ
    .say = Document Intelligence は **システム割り当て** ID でしか動作しないので、舞台を降ります。やがて監査が終わり、ただ 1 つのロールの割り当てが削除されます。ホストはどれも ID を持ったままです。
    .notes = 集中管理は両刃の剣です。1 回の変更で 4 つが止まります。誰に前もって知らせておくべきか、尋ねてみてください。
    .question = ロールの割り当てが 1 つ削除されました。ID を持ったままのマシンは、まだ読み取れますか?

beat-7 =
    .title = 1 回の侵入で手が届く範囲
    .say = 1 回の変更で 4 つが拒否されました。Azure では反映に最大 10 分かかります。ここで権限の付与を元に戻し、その隣に、マシンのために `payroll` に対する付与も加えます。誰かが `func-archive` に侵入し、共有の ID を求め、`payroll` を読み取ります。**1 つに許されたことは、すべてに許されます**。
    .notes = ID は、同じ仕事をするホストの間で共有しましょう。1 つでもそれ以上の権限が必要になったら、そのホストに専用の ID を与えてください。[ベスト プラクティス](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
