title = システム割り当て: リソースごとに自分の ID
about = 仮想マシン、Web アプリ、関数アプリ、Document Intelligence が、それぞれ自分のマネージド ID で Blob Storage を読み取ります。権限の付与にどれだけ手間がかかり、そのうち 1 つに侵入されたときに何が守られるかを見ていきます。

beat-0 =
    .title = 読み取り側が 4 つ、身元の保証はなし
    .say = 4 つのリソースが、それぞれ別のコンテナーから BLOB を読み取ろうとしています。アカウントはキーを受け付けず、4 つのどれにもマネージド ID がありません。マシンはメタデータ サービスにトークンを求めますが、もらえません。
    .notes = 4 種類のホストを挙げてもらいましょう。インフラストラクチャ、プラットフォーム、サーバーレス、そして自ら動作する AI サービスです。

beat-1 =
    .title = マシンが自分の ID を得る
    .say = マシンのスイッチをオンにすると、Azure がこのマシンのサービス プリンシパルを作成します。`scans` に対する `Storage Blob Data Reader` も与えると、読み取れます。Web アプリの状態は変わりません。
    .notes = バッジを指してください。この ID はマシンの一部であり、隣に置かれた別のものではありません。この種類の ID は、1 つのリソースに最大 1 つです。[概要](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)

beat-2 =
    .title = さらに 3 つの ID
    .say = 残りの 3 つもマネージド ID を得ます。それぞれが Microsoft Entra ID で別々のプリンシパルです。ロールの割り当ては、今のところマシンのもの 1 つだけです。3 つすべてが読み取りを試みます。
    .notes = よくある間違いは、リソース グループの中で 1 回付与すれば、そこにあるすべてに効くと考えることです。ロールは、あるスコープで、あるプリンシパルに割り当てられます。
    .question = 隣のマシンはロールを持っています。新しい ID を得たばかりの **Web アプリ** は、`uploads` を読み取れますか?

beat-3 =
    .title = ID が 4 つ、権限の付与も 4 つ
    .say = Microsoft Entra ID から見れば、それぞれが別の存在です。そのため、1 つに付与しても、ほかには何の効果もありません。それぞれが自分のコンテナーに対するロールを得て、すべて読み取れるようになります。コードはホストのエンドポイントにトークンを求めます。Document Intelligence は自分でトークンを取得します。
    .notes = 2 つの呼び出しを通信のレベルで比べてみましょう。Document Intelligence のトークンは、その外部の誰にも見えません。[サービスのドキュメント](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)

beat-4 =
    .title = マシンが侵入される
    .say = 誰かが `vm-scanner` でコードを実行します。侵入者はこのマシンとして何度でもトークンを取得でき、`scans` を読み取れます。次に `uploads` を試します。
    .notes = マシン上のどのプロセスも、マシンの ID を求めることができます。境界はリソースです。アカウント キーだったらどこまで手が届いたか、尋ねてみてください。[ベスト プラクティス](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = マシンにいる侵入者が、今度は `uploads` を要求します。ストレージは何と答えますか?

beat-5 =
    .title = 1 つだけを締め出す
    .say = トークンが示していたのは、`uploads` に対するロールを持たないマシンでした。被害は 1 つのコンテナーで止まります。ここで、マシンの ID をオフにし、そのサービス プリンシパルが削除されます。
    .notes = 以前に発行されたトークンは、有効期限が切れるまで約 1 日の間は有効です。ロールも取り除いてください。後に残る孤立した割り当てに害はありません。[FAQ](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = マシンが ID を失いました。**Web アプリ** はまだ読み取れますか?

beat-6 =
    .title = 代償: ゼロから始めること
    .say = 何も共有していなかったので、ほかの 3 つは読み取りを続けています。代償もあります。新しい関数アプリが `images` も読み取ることになりましたが、まだ存在しない ID のためにロールを用意しておくことは誰にもできませんでした。ホストと場所の組み合わせごとに誰かが付与するまで、拒否されます。
    .notes = ホストが n 個、場所が m 個なら、付与は n × m 回です。レプリカや短命なホストでは、これが負担になります。次のストーリーでは 1 つの ID を共有します。
