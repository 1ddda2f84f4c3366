title = マイクロサービスで読み取りアクセスを共有する
about = 同じデータに対して同じことをするサービスは、1 つの ID と 1 つのロールの割り当てを共有できます。それで何が省けるか、コードに何を書く必要があるか、共有をどこで止めるべきかを見ていきます。

beat-0 =
    .title = それぞれ自分の ID
    .say = 2 つのサービスが同じ商品を読み取ります。それぞれにシステム割り当て ID があり、ID ごとにロールが必要です。まったく同じ権利のために、ID が 2 つ、ロールの割り当てが 2 つあります。
    .notes = サービスが 11 個、アカウントが 2 つなら、割り当てはいくつ必要か、尋ねてみてください。それぞれ自分の ID を持つ場合は、サービスの数 × 対象の数で 22 です。1 つの ID を共有する場合は、対象の数だけで 2 です。Microsoft は 4 台のマシンを例に数えています: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations

beat-1 =
    .title = 3 つ目のサービス
    .say = `app-cart` をデプロイします。コードは同じで、自分の ID がオンになっています。デプロイするチームは、`rg-shop` にサービスを作成できますが、`rg-data` でロールを割り当てることはできません。
    .notes = `Contributor` はサービスをデプロイできますが、ロールの割り当てを書き込むことはできません。それには `Owner`、`User Access Administrator`、または `Role Based Access Control Administrator` が必要です。https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general をご覧ください。
    .question = 新しいサービスは、ほかの 2 つと同じコードを実行します。商品を読み取れますか?

beat-2 =
    .title = 1 つの仕事に 1 つの ID
    .say = ストレージは `app-cart` を知っていましたが、ロールが割り当てられていませんでした。3 つ目の割り当てを加える代わりに、**1 つ** の ID である `id-catalog-reader` に **1 つ** のロールを与え、3 つすべてに関連付けます。それぞれ自分の ID はオフにし、そのロールは削除します。
    .notes = ほとんど全員が「はい」に手を挙げます。App Service は、指定がなければシステム割り当て ID を渡します。関連付けられているのがユーザー割り当て ID 1 つだけでも同じです。仮想マシンなら同じコードが動くので、原因を見つけにくいのです。https://learn.microsoft.com/azure/app-service/overview-managed-identity をご覧ください。
    .question = 3 つすべてに関連付けられ、ロールもあります。コードは変更していません。これで読み取れますか?

beat-3 =
    .title = どれを使うか伝える
    .say = 指定がなければ、App Service はシステム割り当て ID を探しますが、それはオフです。そこで、各サービスに変数 `AZURE_CLIENT_ID` を与えます。値は `id-catalog-reader` のクライアント ID です。これは名前であって、シークレットではありません。既定の資格情報チェーンがこれを読み取ります。
    .notes = コードは変わっていません。クライアント ID は誰が読んでもかまいません。その ID が関連付けられたホストがなければ、何も開きません。Microsoft は、ID が 1 つしかない場合でも指定するよう勧めています: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq

beat-4 =
    .title = 次の 1 つは手軽
    .say = `ca-orders` が加わります。コンテナー アプリなので、リソースの種類が違います。ID を関連付け、変数を設定すれば完了です。新しい ID も、新しいロールの割り当てもなく、待つこともありません。
    .notes = `ca-orders` をデプロイする人に必要なのは、この ID を関連付ける権限だけで、ロールを割り当てる権限は要りません。逆の言い方もしておきましょう。この ID を関連付けてよい者は、商品を読み取れます。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。

beat-5 =
    .title = 読み取り側の中に書き込みが 1 つ
    .say = `ca-orders` は、商品の在庫も更新しなければなりません。共有の ID が持つのは `Storage Blob Data Reader` だけなので、書き込みは拒否されます。そうあるべきです。
    .notes = 先に進む前に、案を出してもらいましょう。最初に出るのは、ほとんどいつも、この ID に `Storage Blob Data Contributor` ロールを与えるという案です。https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access をご覧ください。

beat-6 =
    .title = 手っ取り早い方法
    .say = `ca-orders` は書き込めないので、`id-catalog-reader` に `Storage Blob Data Contributor` も与えます。在庫は更新され、みんな帰宅します。
    .notes = 検索サービスに侵入されたら、今度はすべての商品を変更したり削除したりできてしまいます。これが共有の代償です。ID は、最も多くを必要とするサービスに合わせた権限を持つことになります。最小特権は ID ごとに数えます: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations
    .question = 書き込む必要があったのは `ca-orders` だけです。`app-search` が商品を上書きすると、どうなりますか?

beat-7 =
    .title = 同じものだけを共有する
    .say = ロールは、それを求めたサービスではなく、ID に属します。そこで、広いロールを取り上げ、`ca-orders` には共有の ID **に加えて** システム割り当て ID を与えます。書き込めるのはこの ID だけです。読み取りは共有し、書き込みは共有しません。
    .notes = 1 つのリソースが両方の種類を同時に持つこともできます。コードでは、読み取りにはクライアント ID を指定した資格情報を使い、書き込みには指定のないマネージド ID の資格情報を使います。後者はここではシステム割り当て ID になります。在庫を専用のコンテナーに置けば、さらに範囲を狭められます。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
